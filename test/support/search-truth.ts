import { alike } from "../../assets/search-text.js";
import { attribute, hasAttribute, mainTexts } from "./page-text.ts";

/** What a page or a row of it says, read from its HTML by other code than the index is made by. */
export interface SearchText {
  readonly path: string;
  readonly lines: readonly string[];
}

const inline = /^(a|abbr|b|bdi|cite|code|data|dfn|em|i|mark|s|small|span|strong|sub|sup|time|u)$/;

/** The texts that search answers for: of pages, and of the rows of tables that stand on their own pages. */
export function searchTexts(path: string, html: string): SearchText[] {
  const kind = /data-page="([^"]+)"/.exec(html)?.[1] ?? "";
  const keepsTables = ["table", "compare", "unit"].includes(kind);
  const texts = new Map<string, { block: unknown; lines: string[] }>();
  for (const { text, around } of mainTexts(html)) {
    const body = around.findIndex((element) => hasAttribute(element, "data-pagefind-body"));
    const inside = around.slice(body + 1);
    const isOut = inside.some(
      (element) =>
        /^(script|style|svg|template)$/.test(element.name) ||
        hasAttribute(element, "hidden") ||
        (hasAttribute(element, "data-pagefind-ignore") &&
          !(keepsTables && (attribute(element, "class") ?? "").startsWith("scroll"))),
    );
    if (body < 0 || isOut) continue;
    const row =
      kind === "unit"
        ? undefined
        : inside.find(({ name, attributes }) => name === "tr" && / id="/.test(attributes));
    const place = row ? `${path}#${attribute(row, "id")}` : path;
    const block = inside.findLast(({ name }) => !inline.test(name));
    const known = texts.get(place) ?? { block: undefined, lines: [] };
    texts.set(place, known);
    if (known.block === block && block) known.lines.push((known.lines.pop() ?? "") + text);
    else known.lines.push(text);
    known.block = block;
  }
  return [...texts].map(([place, { lines }]) => ({ path: place, lines: lines.map(alike) }));
}
