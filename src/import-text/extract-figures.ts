import type { CodeList } from "../forms/codes.ts";
import type { Kind } from "../forms/form.ts";
import { formatDecimal, parseDecimal } from "../numbers/decimal.ts";
import { type KnownFigure, readKnownFigures } from "../prose/known-figures.ts";
import { labelBefore } from "../prose/labels.ts";
import type { Prose } from "../prose/prose.ts";
import { readEvaluationTables } from "../prose/self-evaluations.ts";
import { positionOf } from "../prose/source-text.ts";
import { type NumberToken, say } from "../prose/tokens.ts";
import type { SectionRange } from "./split-sections.ts";

/** high: its meaning is certain. medium: words say what it is. low: a person must say what it is. */
export type Confidence = "high" | "medium" | "low";

/** One number of the text as it goes into the draft. */
export interface ExtractedFigure {
  readonly section: string;
  readonly id: string;
  readonly label: string;
  readonly printed: string;
  readonly unit: string;
  readonly word?: string;
  readonly confidence: Confidence;
  readonly line: number;
  readonly column: number;
  /** What a person must look at. */
  readonly doubt?: string;
}

/** Every figure of the sections, in the order of the text; numbers of dates, documents and headings are none. */
export function extractFigures(
  prose: Prose,
  sections: readonly SectionRange[],
  kind: Kind,
  codes: ReadonlyMap<string, CodeList>,
): ExtractedFigure[] {
  const known = new Map(
    readKnownFigures(prose, kind, codes.get("functional")).map((one) => [one.at, one]),
  );
  const evaluated = readEvaluationTables(prose);
  const tableOf = ({ start }: NumberToken) =>
    evaluated.find(
      (table) => start > (prose.places[table.start] ?? 0) && start <= table.score.start,
    );
  return sections.flatMap(({ section, start, end }) => {
    const used = new Map<string, string>();
    const figures: ExtractedFigure[] = [];
    for (let at = start; at < end; at++) {
      const token = prose.tokenAt(at);
      if (!token || token.kind === "year" || token.kind === "other") continue;
      const figure = toFigure(prose, section.id, at, token, known.get(at), used);
      const table = tableOf(token);
      figures.push(table ? ofTable(figure, table.name) : figure);
    }
    return figures;
  });
}

/** Numbers of a table that was recognised are to be compared with it, not to be named one by one. */
function ofTable({ doubt: _, ...figure }: ExtractedFigure, table: string): ExtractedFigure {
  return { ...figure, label: `自评表“${table}”·${figure.label}`, confidence: "medium" };
}

const direction = /(增加\(减少\)|增长\(下降\)|增加|减少|增长|下降|降低|上升|压减)(?:了)?$/;

function toFigure(
  prose: Prose,
  section: string,
  at: number,
  token: NumberToken,
  known: KnownFigure | undefined,
  used: Map<string, string>,
): ExtractedFigure {
  const { line, column } = positionOf(prose.source, token.start);
  const before = prose.skeleton.slice(Math.max(0, at - 10), at);
  const word = known?.word ?? direction.exec(before)?.[1];
  const label =
    labelBefore(prose, at)
      .replace(direction, "")
      .replace(/(?:各|分别)$/, "") || labelAfter(prose, at, token);
  const digits = token.printed.replace(/\s/g, "");
  // 两个 has no digits; the draft holds numbers.
  const printed = parseDecimal(digits) ? digits : formatDecimal(token.value);
  const base = {
    section,
    label: label || prose.quote(Math.max(0, at - 12), at) || "未命名",
    printed,
    unit: token.unitIncomplete ? token.unit.replace("元", "") : token.unit,
    ...(word && { word }),
    line,
    column,
  };
  const earlier = known && used.get(known.id);
  if (known && (earlier === undefined || earlier === printed)) {
    used.set(known.id, printed);
    return { ...base, id: known.id, confidence: "high" };
  }
  const id = `text.${section}-${line}-${column}`;
  if (known) {
    const doubt = `与前文同一个数（${known.id}）不同：前文 ${earlier}，此处 ${say(token)}`;
    return { ...base, id, confidence: "low", doubt };
  }
  if (token.kind === "bare")
    return { ...base, id, confidence: "low", doubt: "没有单位，不知道是什么数" };
  if (token.unitIncomplete) return { ...base, id, confidence: "low", doubt: "单位不完整" };
  if (label === "") return { ...base, id, confidence: "low", doubt: "前面没有写明是什么数" };
  return { ...base, id, confidence: "medium" };
}

/** A count may say behind it what it counts: 17个部门. */
function labelAfter(prose: Prose, at: number, { kind }: NumberToken): string {
  if (kind !== "count") return "";
  return /^[\u4e00-\u9fff]{2,12}/.exec(prose.skeleton.slice(at + 1, at + 13))?.[0] ?? "";
}
