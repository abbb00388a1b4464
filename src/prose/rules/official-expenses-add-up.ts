import { type Kind, kinds } from "../../forms/form.ts";
import { formatDecimal, sumDecimals } from "../../numbers/decimal.ts";
import { addIntervals, overlap, printedAmong } from "../../numbers/interval.ts";
import { type KnownFigure, readKnownFigures } from "../known-figures.ts";
import type { Prose } from "../prose.ts";
import { type ProseFinding, type ProseRule, say } from "../prose-rule.ts";

const columns = { budget: "预算", final: "决算", "initial-budget": "预算" } as const;
const sums = [
  { whole: "total", name: "“三公”经费", parts: ["abroad", "vehicles", "hospitality"] },
  {
    whole: "vehicles",
    name: "公务用车购置及运行维护费",
    parts: ["vehicle-purchase", "vehicle-operation"],
  },
] as const;

/** FA-11: “三公”经费 = 出国 + 用车 + 接待, and 用车 = 购置 + 运行维护, in each column that the text gives. */
export const officialExpensesAddUp: ProseRule = (prose, { kind }) =>
  (kind ? [kind] : kinds).flatMap((one) => ofKind(prose, one));

function ofKind(prose: Prose, kind: Kind): ProseFinding[] {
  const figures = new Map<string, KnownFigure>();
  for (const figure of readKnownFigures(prose, kind, undefined)) {
    if (!figures.has(figure.id)) figures.set(figure.id, figure);
  }
  const find = (row: string, column: string) => figures.get(`official-expenses.${row}.${column}`);
  return Object.entries(columns).flatMap(([column, phase]) =>
    sums.flatMap(({ whole, name, parts }): ProseFinding[] => {
      const total = find(whole, column);
      const items = parts.flatMap((part) => find(part, column) ?? []);
      const [first, ...rest] = items.map(({ token }) => printedAmong(token.value, 2));
      if (!total || !first || items.length < parts.length) return [];
      if (overlap(rest.reduce(addIntervals, first), printedAmong(total.token.value, 2))) return [];
      const sum = `${formatDecimal(sumDecimals(items.map(({ token }) => token.value)))}${total.token.unit}`;
      return [
        {
          rule: "FA-11",
          severity: "error",
          at: total.at,
          stated: say(total.token),
          expected: sum,
          operands: items.map(({ id, token }) => ({ label: id, token })),
          message: `${name}${phase}写 ${say(total.token)}，各项合计 ${items.map(({ token }) => token.printed).join("+")}=${sum}`,
          fix: "请核对“三公”经费各项的数与合计。",
        },
      ];
    }),
  );
}
