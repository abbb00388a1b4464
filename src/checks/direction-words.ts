import { type Figure, figureDirection, printFigure } from "../figures/figure.ts";
import type { Ledger } from "./ledger.ts";
import { placeOf } from "./tie.ts";
import type { Outcome } from "./tie-out.ts";

/** The direction word carries the sign: a negative number beside it says the opposite, or says it twice. */
export function* wordOutcomes(ledger: Ledger): Iterable<Outcome> {
  for (const figure of ledger.stated()) {
    const direction = figureDirection(figure);
    if (direction === "up" || direction === "down") yield outcome(figure);
    if (direction === "level" && figure.value) yield levelOutcome(figure);
  }
}

function outcome(figure: Figure): Outcome {
  const isNegative = (figure.value?.digits ?? 0n) < 0n;
  const stated = `${figure.word}${printFigure(figure)}${figure.unit}`;
  const tested = {
    ...placeOf(figure),
    formula: "方向词与正负号",
    operands: [],
    stated,
  };
  if (!isNegative) return { ...tested, result: "passed" };
  const number = printFigure(figure).replace(/^-/, "");
  const isDown = figureDirection(figure) === "down";
  return {
    ...tested,
    result: "failed",
    fix: "请按实际方向写“增加”或“减少”其中一个，后面只写正数；没有变化写“持平”。",
    expected: isDown ? `${figure.word}${number}${figure.unit}` : `减少${number}${figure.unit}`,
    message: isDown
      ? `“${figure.label}”写作“${stated}”：已经说“${figure.word}”，数字又带负号，成了双重否定`
      : `“${figure.label}”写作“${stated}”：说“${figure.word}”，数字却是负的`,
  };
}

function levelOutcome(figure: Figure): Outcome {
  const stated = `${figure.word}${printFigure(figure)}${figure.unit}`;
  const tested = { ...placeOf(figure), formula: "持平应为0", operands: [], stated, expected: "0" };
  return { ...tested, result: figure.value?.digits === 0n ? "passed" : "failed" };
}
