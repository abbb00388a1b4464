import type { IndexedPage } from "./indexed-page.ts";

/** A page, or a row of one: what a result can lead to. */
export interface Place {
  /** Below the site's root, with `#row-…` for a row. */
  readonly path: string;
  readonly title: string;
  /** For a row: the title of its page. */
  readonly within?: string;
  /** A row that has a number, or a page. */
  readonly hasFigure: boolean;
  /** What is read in one go: blocks of text, cells. No phrase reaches from one into the next. */
  readonly lines: readonly string[];
}

/** Tags and the text between them; pages of ours have no comments. */
const tokens = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])((?:"[^"]*"|[^"<>])*)>|[^<]+/gi;
const voids = /^(area|br|col|hr|img|input|link|meta|source|wbr)$/;
const inline = /^(a|abbr|b|bdi|cite|code|data|dfn|em|i|mark|s|small|span|strong|sub|sup|time|u)$/;
const silent = /^(script|style|svg|template)$/;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

/** Where the tables that pages keep out of their text have their own page. */
const tellsTables = /<main[^<>]* data-page="(table|compare|unit)"/;

/** The page and the rows of its tables that have an address; each text stands in one place only. */
export function pagePlaces({ path, title, html, isUnit }: IndexedPage): Place[] {
  const start = html.indexOf("data-pagefind-body");
  const body = html.slice(html.indexOf(">", start) + 1, html.indexOf("</article>", start));
  const keepsTables = tellsTables.test(html);
  const pageLines: string[] = [];
  const rows: { id: string; lines: string[]; label: string; hasFigure: boolean }[] = [];
  const open: { tag: string; out: boolean; row: boolean }[] = [];
  let line = "";
  const endLine = () => {
    const text = line.trim();
    line = "";
    if (text === "") return;
    const row = open.some((element) => element.row) ? rows.at(-1) : undefined;
    if (!row) return pageLines.push(text);
    if (row.lines.length === 0) row.label = nameOfRow(text);
    return row.lines.push(text);
  };
  for (const [token, closes, name, attributes = ""] of body.matchAll(tokens)) {
    const left = open.at(-1)?.out ?? false;
    if (token.startsWith("<!")) continue;
    if (name === undefined) {
      if (!left)
        line += token.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity) => named[entity] ?? "");
      continue;
    }
    if (!inline.test(name)) endLine();
    if (closes) open.pop();
    else if (!voids.test(name) && !attributes.endsWith("/")) {
      const out =
        left ||
        silent.test(name) ||
        / hidden[ >]| hidden$/.test(attributes) ||
        (attributes.includes("data-pagefind-ignore") &&
          !(keepsTables && attributes.includes('class="scroll')));
      const id = name === "tr" && !isUnit ? / id="([^"]*)"/.exec(attributes)?.[1] : undefined;
      if (id !== undefined && !out) rows.push({ id, lines: [], label: "", hasFigure: false });
      open.push({ tag: name, out, row: id !== undefined && !out });
      if (name === "data") {
        const row = rows.at(-1);
        if (row) row.hasFigure = true;
      }
    }
  }
  endLine();
  return [
    { path, title, hasFigure: true, lines: pageLines },
    ...rows.map(({ id, lines, label, hasFigure }) => ({
      path: `${path}#${id}`,
      title: label,
      within: title,
      hasFigure,
      lines,
    })),
  ];
}

/** The name without the code before it and the level (类, 款, 项) after it. */
function nameOfRow(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^\d{3,9} /, "")
    .replace(/ (?:类|款|项)(?: [\s\S]*)?$/, "");
}
