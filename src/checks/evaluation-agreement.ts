import type { Figure } from "../figures/figure.ts";
import { printFigure } from "../figures/figure.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { Sheet } from "../model/evaluation-sheet.ts";
import { compareDecimals, formatDecimal, sumDecimals } from "../numbers/decimal.ts";
import {
  indicatorsOf,
  type LinePair,
  pairLines,
  printings,
  type SheetLine,
} from "./evaluation-printings.ts";
import type { Ledger } from "./ledger.ts";
import { notTestable, placeOf, tieEqual, toOperand } from "./tie.ts";
import type { Outcome } from "./tie-out.ts";

/** The appendices print the names, weights and scores of the body. */
export function* appendixOutcomes(ledger: Ledger, evaluation: Evaluation): Iterable<Outcome> {
  for (const [place, words, sheet] of printings(evaluation)) {
    if (place === "scores") continue;
    const body = evaluation.scores;
    const pairs = pairLines(body, sheet, place);
    const { weight, score } = sheet.total;
    if (!pairs) {
      yield notTestable(weight, weight.label, `${words}与正文的结构不同，不能逐项对照`);
      continue;
    }
    for (const pair of pairs) {
      yield nameOutcome(pair, words, evaluation.file);
      yield* weightOutcomes(ledger, pair, words, sheet);
      yield* tieEqual(ledger, pair.appendix.score, pair.body.score);
    }
    yield* tieEqual(ledger, weight, body.total.weight);
    yield* tieEqual(ledger, score, body.total.score);
  }
}

/** 决策 for 项目决策 is the short name of a part. */
function nameOutcome({ body, appendix, pointer }: LinePair, words: string, file: string): Outcome {
  const short = (name: string) => name.replace(/^项目/, "");
  const isSame =
    body.name === appendix.name || ("groups" in body && short(body.name) === short(appendix.name));
  return {
    result: isSame ? "passed" : "failed",
    severity: "warning",
    ...placeOf(appendix.weight, `${appendix.name}·名称`),
    origin: `${file}#/${pointer}/name`,
    formula: `正文得分表“${body.name}”`,
    operands: [],
    stated: appendix.name,
    expected: body.name,
    message: `${words}写作“${appendix.name}”，正文得分表同一位置是“${body.name}”`,
    fix: "请核对指标名称，报告各处用同一个名称。",
  };
}

function weightOutcomes(
  ledger: Ledger,
  { body, appendix }: LinePair,
  words: string,
  sheet: Sheet,
): Outcome[] {
  return tieEqual(ledger, appendix.weight, body.weight).map((outcome) => {
    if (outcome.result !== "failed") return outcome;
    const points = pointsOf(appendix);
    const proofs = [
      `正文得分表为${printFigure(body.weight)}分`,
      ...(points.length > 0 ? [`要点为${points.map(printFigure).join("＋")}分`] : []),
    ];
    return {
      ...outcome,
      operands: [body.weight, ...points].map(toOperand),
      message: `“${appendix.name}”在${words}里的分值为${printFigure(appendix.weight)}分，${proofs.join("，")}${sumInWords(sheet)}`,
    };
  });
}

function pointsOf(line: SheetLine): Figure[] {
  return "criteria" in line ? line.criteria.flatMap(({ points }) => points ?? []) : [];
}

/** What the printed weights of all indicators add up to, where that isn't the printed total. */
function sumInWords(sheet: Sheet): string {
  const sum = sumDecimals(indicatorsOf(sheet).flatMap(({ weight }) => weight.value ?? []));
  const { value } = sheet.total.weight;
  if (!value || compareDecimals(sum, value) === 0) return "";
  return `；照所印的分值相加，合计是${formatDecimal(sum)}分，不是${formatDecimal(value)}分`;
}
