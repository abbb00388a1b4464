import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./example.ts";
import type { Spot } from "./page-spots.ts";

/** One figure of a source, as a person listed it. */
export interface SourceFigure {
  readonly section: string;
  readonly printed: string;
  readonly unit: string;
  readonly label: string;
  readonly word?: string;
  readonly numeral?: "chinese";
  /** Names that must label the number: row, column head, heading, term, or the words beside it. */
  readonly near?: readonly string[];
}

/** The list of all figures of a source: `test/input/figures/<unit>-<year>-<kind>.json`. */
export function readFigureList(name: string): SourceFigure[] {
  const file = join(root, "test/input/figures", `${name}.json`);
  return (JSON.parse(readFileSync(file, "utf8")) as { figures: SourceFigure[] }).figures;
}

const chineseNumerals = ["", "一", "两二", "三", "四", "五", "六", "七", "八", "九", "十"];

/**
 * The figures that a plain text does not hold, whatever their labels. A text holds a figure when it has
 * that number, whole, followed by its unit; a number without a unit counts alone.
 */
export function missingFigures(
  figures: readonly SourceFigure[],
  textOf: (section: string) => string,
): SourceFigure[] {
  return misplacedFigures(
    figures.map(({ near: _, ...figure }) => figure),
    (section) => [{ text: textOf(section), labels: [] }],
  );
}

/**
 * The figures that do not stand under their label on the page of their section. Each name in `near` must
 * be a label of the spot, or stand in its text with no other figure of that unit between it and the number.
 */
export function misplacedFigures(
  figures: readonly SourceFigure[],
  spotsOf: (section: string) => readonly Spot[],
): SourceFigure[] {
  const pages = new Map<string, readonly Spot[]>();
  return figures.filter((figure) => {
    const spots = pages.get(figure.section) ?? spotsOf(figure.section).map(normaliseSpot);
    pages.set(figure.section, spots);
    const number = numberPattern(figure);
    return !spots.some(({ text, labels }) =>
      [...text.matchAll(number)].some((match) =>
        (figure.near ?? []).every((name) => {
          const wanted = normalise(name);
          return (
            labels.some((label) => label.includes(wanted)) ||
            standsBeside(text, wanted, match, normalise(figure.unit))
          );
        }),
      ),
    );
  });
}

function numberPattern({ printed, unit, numeral }: SourceFigure): RegExp {
  // Amounts of one table end alike: 29288 stands as 29,288.00.
  const zeros = printed.includes(".") ? "0*" : "(?:\\.0+)?";
  const number = escapePattern(normalise(printed)) + zeros;
  const chinese = numeral ? `|[${chineseNumerals[Number(printed)]}]` : "";
  // A hyphen after a digit is a range (90-100), not a sign.
  return new RegExp(
    `(?<![\\d.,])(?<!(?<!\\d)-)(?:${number}${chinese})(?!\\.?\\d|,\\d{3})${escapePattern(normalise(unit))}`,
    "g",
  );
}

/** Does a name stand in the text with no other figure of the unit between it and the number? */
function standsBeside(text: string, name: string, number: RegExpExecArray, unit: string): boolean {
  const from = number.index;
  const to = from + number[0].length;
  const before = text.slice(0, from).lastIndexOf(name);
  const after = text.indexOf(name, from);
  return (
    (before >= 0 && !hasFigure(text.slice(before + name.length, from), unit)) ||
    (after >= 0 && !hasFigure(text.slice(to, after), unit))
  );
}

function hasFigure(text: string, unit: string): boolean {
  const withoutDates = text.replace(/\d{4}年(\d{1,2}月)?(\d{1,2}日)?/g, "");
  return new RegExp(`\\d${escapePattern(unit)}`).test(withoutDates);
}

function normaliseSpot({ text, labels }: Spot): Spot {
  return { text: normalise(text), labels: labels.map(normalise) };
}

/** Brackets, quotes, spaces and thousands separators are typography; digits, signs and units are not. */
function normalise(text: string): string {
  return text
    .replace(/[（(]/g, "(")
    .replace(/[）)]/g, ")")
    .replace(/[“”＂]/g, '"')
    .replace(/[\s\u00a0\u3000]+/g, "")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
