/** An element of a page: our pages are valid HTML that closes every element but the void ones. */
export interface HtmlElement {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly rowspan: number;
  readonly colspan: number;
  readonly children: (string | HtmlElement)[];
}

const voidTags = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const leftOut = /<(nav|svg|script|style|template)\b[\s\S]*?<\/\1>/g;

/** The main part of a page as a tree, without navigation and drawings. */
export function parseMain(html: string): HtmlElement {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  const root = open("main", "");
  const stack = [root];
  for (const [, text, close, tag, attributes] of main
    .replace(leftOut, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .matchAll(/([^<]+)|<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/g)) {
    const parent = stack.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescaped(text));
    else if (close)
      stack.length = Math.max(
        1,
        stack.findLastIndex((at) => at.tag === tag),
      );
    else if (tag) {
      const element = open(tag, attributes ?? "");
      parent.children.push(element);
      if (!voidTags.test(tag)) stack.push(element);
    }
  }
  return root;
}

export function childrenOf(element: HtmlElement, ...tags: readonly string[]): HtmlElement[] {
  return element.children.filter(
    (child) => typeof child !== "string" && tags.includes(child.tag),
  ) as HtmlElement[];
}

/** All text inside an element. */
export function textOf(element: HtmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
}

function open(tag: string, attributes: string): HtmlElement {
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return {
    tag,
    classes: attribute("class")?.split(" ") ?? [],
    rowspan: Number(attribute("rowspan") ?? 1),
    colspan: Number(attribute("colspan") ?? 1),
    children: [],
  };
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
