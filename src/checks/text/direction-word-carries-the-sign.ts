import { type Change, readChanges } from "../../prose/changes.ts";
import type { Prose } from "../../prose/prose.ts";
import type { Direction } from "../../words/directions.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-10: the word says the direction, the number has no sign; amount and rate go the same way. */
export const directionWordCarriesTheSign: TextRule = (prose) =>
  readChanges(prose).flatMap((change) => judge(prose, change) ?? []);

function judge(prose: Prose, change: Change): TextFinding | undefined {
  const { match, amount, rate, direction } = change;
  const quote = prose.quote(match.at("word"), match.end);
  const common = { rule: "TX-04", at: match.at("word"), stated: quote };
  const plain = (text: string) => text.replace(/-\s*/g, "");
  if (amount.value.digits < 0n || (rate && rate.token.value.digits < 0n)) {
    if (direction === "both") return undefined;
    const expected =
      direction === "down"
        ? plain(quote)
        : plain(quote).replace(new RegExp(prose.wording.direction.up, "g"), "减少");
    return {
      ...common,
      severity: "error",
      expected,
      message: `“${quote}”：方向词已经说明增减，数字前又有负号，成了双重否定`,
      fix: `请改为“${expected}”。`,
    };
  }
  if (rate && isOpposite(direction, rate.direction)) {
    if (amount.value.digits === 0n) return undefined;
    return {
      ...common,
      severity: "error",
      message: `“${quote}”：金额与比率的方向词相反`,
      fix: "请核对是增加还是减少，两处用同一方向。",
    };
  }
  if (amount.value.digits === 0n && amount.kind === "amount" && direction !== "both") {
    return {
      ...common,
      severity: "info",
      expected: "持平",
      message: `“${quote}”：变动为 0，不是${change.word}`,
      fix: "请改为“与上年持平”（或“无增减”）。",
    };
  }
  return undefined;
}

function isOpposite(a: Direction, b: Direction): boolean {
  return (a === "up" && b === "down") || (a === "down" && b === "up");
}
