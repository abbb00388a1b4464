import type { Certainty, Finding, Severity } from "../finding.ts";
import type { CodeList } from "../forms/codes.ts";
import type { Kind } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { formatDecimal } from "../numbers/decimal.ts";
import type { Prose } from "../prose/prose.ts";
import { positionOf } from "../prose/source-text.ts";
import type { NumberToken } from "../prose/tokens.ts";
import type { SumCheck } from "./sum-check.ts";

/** What is known of the document beside its text. */
export interface TextContext {
  readonly year?: number;
  readonly kind?: Kind;
  readonly unitName?: string;
  /** The data that the text belongs to. */
  readonly disclosure?: Disclosure;
  /** Classifications by id (model/codes.ts). */
  readonly codes?: ReadonlyMap<string, CodeList>;
}

/** What a rule says; the place is a place of the skeleton. */
export interface TextFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: number;
  readonly message: string;
  readonly fix: string;
  readonly certainty?: Certainty;
  readonly rests?: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly operands?: readonly { readonly label: string; readonly token: NumberToken }[];
  /** What the total of the sum is of. */
  readonly label?: string;
  /** The sum that did not come out (text-sum.ts). */
  readonly sum?: SumCheck;
  /** Of a share: the number that is its part. */
  readonly part?: NumberToken;
}

/** A rule reads one text and reports what contradicts itself. */
export type TextRule = (prose: Prose, context: TextContext) => TextFinding[];

/** A finding in the shape of the contract: its place is file, line and column. */
export function toFinding(prose: Prose, file: string, found: TextFinding): Finding {
  const placeOf = (start: number) => {
    const { line, column } = positionOf(prose.source, start);
    return `${file} · 第 ${line} 行第 ${column} 列`;
  };
  const { at, operands, label: _, sum: __, part: ___, ...rest } = found;
  const start = prose.places[at] ?? 0;
  const { line, column } = positionOf(prose.source, start);
  return {
    ...rest,
    certainty: found.certainty ?? (found.severity === "error" ? "proved" : "likely"),
    blocking: false,
    where: placeOf(start),
    position: { file, line, column },
    ...(operands && {
      operands: operands.map(({ label, token }) => ({
        label,
        value: `${formatDecimal(token.value)}${token.unit}`,
        origin: placeOf(token.start),
      })),
    }),
  };
}
