/** An element of a page of ours, and what stands in it; text is plain, entities are resolved. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
}
export type MarkupNode = MarkupElement | string;

const tokens = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])((?:"[^"]*"|[^"<>])*)>|[^<]+/gi;
const attribute = /([^\s="]+)(?:="([^"]*)")?/g;
const voids = /^(area|br|col|hr|img|input|link|meta|source|wbr)$/;
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Reads the markup of a page that was rendered here: every element closed, attributes in double quotes. */
export function parseMarkup(html: string): readonly MarkupNode[] {
  const root: MarkupNode[] = [];
  const open: MarkupNode[][] = [root];
  for (const [token, closes, name, attributes = ""] of html.matchAll(tokens)) {
    if (name === undefined) open.at(-1)?.push(plain(token));
    else if (closes) {
      if (open.length > 1) open.pop();
    } else {
      const children: MarkupNode[] = [];
      open.at(-1)?.push({ name, attributes: attributesOf(attributes), children });
      if (!voids.test(name) && !attributes.endsWith("/")) open.push(children);
    }
  }
  return root;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = "", value = ""]) => [name, plain(value)]),
  );
}

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
