/** An element around a text: its name and attributes. */
export interface Around {
  readonly name: string;
  readonly attributes: string;
}

/** A text node of a page, with the elements around it, outermost first. */
export interface PageText {
  readonly text: string;
  readonly around: readonly Around[];
}

const tokens = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>|[^<]+/gi;
const empty = /^(area|br|col|hr|img|input|link|meta|source|wbr)$/i;
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The texts in the main element, in their order. Knows as much HTML as our templates write. */
export function mainTexts(html: string): PageText[] {
  const texts: PageText[] = [];
  const around: Around[] = [];
  for (const [token, closes, name, attributes = ""] of html.matchAll(tokens)) {
    if (token.startsWith("<!")) continue;
    if (name === undefined) {
      if (!around.some((element) => element.name === "main")) continue;
      const text = token.replaceAll(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? "");
      if (text.trim() !== "") texts.push({ text, around: [...around] });
    } else if (closes) {
      const opened = around.pop();
      if (opened?.name !== name) throw new Error(`</${name}> closes <${opened?.name}>`);
    } else if (!empty.test(name) && !attributes.endsWith("/")) {
      around.push({ name, attributes });
    }
  }
  return texts;
}

/** The value of an attribute of an element. */
export function attribute({ attributes }: Around, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}(?:="([^"]*)")?(?=\\s|/|$)`).exec(attributes)?.slice(1)[0];
}

/** True where an element has an attribute, with or without a value. */
export function hasAttribute({ attributes }: Around, name: string): boolean {
  return new RegExp(`(?:^|\\s)${name}(?=[=\\s/]|$)`).test(attributes);
}
