import type { Decimal } from "../../numbers/decimal.ts";
import { comparePrints } from "../../numbers/interval.ts";
import { type Change, isYearly, readChanges } from "../changes.ts";
import { type HeadlineFigure, readHeadlineFigures } from "../headline-figures.ts";
import type { Prose } from "../prose.ts";
import { type ProseFinding, type ProseRule, say } from "../prose-rule.ts";

/** TX-01: a figure that is stated twice has one value; one total has one change against last year. */
export const sameFigureSameValue: ProseRule = (prose) => [
  ...headlines(prose),
  ...changesOfOneTotal(prose),
];

function headlines(prose: Prose): ProseFinding[] {
  const groups = Map.groupBy(readHeadlineFigures(prose), ({ key }) => key);
  return [...groups.values()].flatMap((figures) => {
    const usual = mostStated(figures);
    return figures
      .filter(({ token }) => !same(token.value, usual.token.value))
      .map((figure) => report(prose, figure, usual));
  });
}

const same = (a: Decimal, b: Decimal) => comparePrints(a, b) === "equal";

/** The value that most places give; the first of equals. */
function mostStated(figures: readonly HeadlineFigure[]): HeadlineFigure {
  const votes = (figure: HeadlineFigure) =>
    figures.filter(({ token }) => same(token.value, figure.token.value)).length;
  return [...figures].sort((a, b) => votes(b) - votes(a))[0] as HeadlineFigure;
}

function report(prose: Prose, figure: HeadlineFigure, usual: HeadlineFigure): ProseFinding {
  const at = figure.match.start;
  const isRounding = comparePrints(figure.token.value, usual.token.value) === "rounding";
  const place = prose.positionAt(usual.match.start);
  return {
    rule: "TX-01",
    severity: isRounding ? "info" : "error",
    at,
    stated: say(figure.token),
    expected: say(usual.token),
    operands: [
      { label: `${figure.key}（此处）`, token: figure.token },
      { label: `${figure.key}（另一处）`, token: usual.token },
    ],
    message: `${figure.key}此处写 ${say(figure.token)}，第 ${place.line} 行第 ${place.column} 列写 ${say(usual.token)}${isRounding ? "，相差在尾数以内" : ""}`,
    fix: "同一个数各处应相同；请以决算表（预算表）为准改正。",
  };
}

/** “收、支总计各增加A” here and “比上年增加B” there, of the same total. */
function changesOfOneTotal(prose: Prose): ProseFinding[] {
  const stated = readChanges(prose).flatMap((change) => {
    const total = totalBefore(prose, change);
    return total && isYearly(change) && change.direction !== "open" ? [{ change, total }] : [];
  });
  const groups = Map.groupBy(stated, ({ total }) => `${total.value.digits}/${total.value.scale}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    rest
      .filter(({ change }) => first && !same(change.amount.value, first.change.amount.value))
      .map(({ change, total }): ProseFinding => {
        const base = (first as { change: Change }).change;
        return {
          rule: "TX-01",
          severity: "error",
          at: change.match.start,
          stated: say(change.amount),
          expected: say(base.amount),
          operands: [
            { label: "总数", token: total },
            { label: "前一处的变动额", token: base.amount },
            { label: "此处的变动额", token: change.amount },
          ],
          message: `同一总数 ${say(total)}，此处写“${prose.quote(change.match.start, change.match.end)}”，前面写${base.word}${say(base.amount)}`,
          fix: "请核对上年数；同一总数与上年比只有一个变动额。",
        };
      }),
  );
}

/** The total directly before the change: “…总计￥，与上年相比”, “…预算数为￥，比上年…”. */
function totalBefore(prose: Prose, change: Change) {
  const at = change.match.start;
  const head = /￥[,。]$/.exec(prose.skeleton.slice(at - 2, at));
  const token = head ? prose.tokenAt(at - 2) : undefined;
  return token && token.value.digits > 100000n ? token : undefined;
}
