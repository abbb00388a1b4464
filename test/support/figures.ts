import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./example.ts";

/** One figure of a source, as a person listed it. */
export interface SourceFigure {
  readonly section: string;
  readonly printed: string;
  readonly unit: string;
  readonly label: string;
  readonly word?: string;
  readonly numeral?: "chinese";
}

/** The list of all figures of a source: `test/input/figures/<unit>-<year>-<kind>.json`. */
export function readFigureList(name: string): SourceFigure[] {
  const file = join(root, "test/input/figures", `${name}.json`);
  return (JSON.parse(readFileSync(file, "utf8")) as { figures: SourceFigure[] }).figures;
}

const chineseNumerals = ["", "一", "两二", "三", "四", "五", "六", "七", "八", "九", "十"];

/**
 * The figures that do not stand on the page of their section. A page holds a figure when its text has
 * that number, whole, followed by its unit; a number without a unit counts alone.
 */
export function missingFigures(
  figures: readonly SourceFigure[],
  pageText: (section: string) => string,
): SourceFigure[] {
  const texts = new Map<string, string>();
  return figures.filter(({ section, printed, unit, numeral }) => {
    const text = texts.get(section) ?? normalise(pageText(section));
    texts.set(section, text);
    const number = escapePattern(normalise(printed));
    const forms = numeral ? [number, `[${chineseNumerals[Number(printed)]}]`] : [number];
    const after = unit === "" ? "" : escapePattern(normalise(unit));
    return !forms.some((form) =>
      new RegExp(`(?<![\\d.,-])${form}(?![\\d.]*\\d)${after}`).test(text),
    );
  });
}

/** The text of an HTML page's main part, as a reader sees it. */
export function mainText(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  return (
    main
      .replace(/<nav[\s\S]*?<\/nav>/g, "")
      // Neighbouring cells are not one number.
      .replace(/<\/(td|th|p|li|dd|dt|h\d)>/g, "|")
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
  );
}

/** Brackets and spaces are a matter of typography; digits, separators, signs and units are not. */
function normalise(text: string): string {
  return text
    .replace(/[（(]/g, "(")
    .replace(/[）)]/g, ")")
    .replace(/[\s\u00a0\u3000]+/g, "");
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
