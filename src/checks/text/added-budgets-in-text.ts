import { sameValue } from "../../numbers/decimal.ts";
import { type AddedBudget, readAddedBudgets } from "../../prose/added-budgets.ts";
import type { Prose } from "../../prose/prose.ts";
import { readEvaluationTables } from "../../prose/self-evaluations.ts";
import { say } from "../../prose/tokens.ts";
import { sameProjectName } from "../../words/same-project.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";
import { certaintyOfSum, sumCheck, textSum } from "./text-sum.ts";

/** PF-11: 年初预算＋年中追加＝全年预算, in the sentence and in the self-evaluation. */
export const addedBudgetsInText: TextRule = (prose) => {
  const additions = readAddedBudgets(prose);
  return [
    ...additions.flatMap(sumDiffers),
    ...eachTableOnce(additions.flatMap((one) => tableDiffers(prose, one))),
  ];
};

/** The same addition may be told in several sections: its table is one defect, told at the first. */
function eachTableOnce(found: readonly TextFinding[]): TextFinding[] {
  return [...new Map(found.toReversed().map((one) => [one.message, one])).values()].reverse();
}

function sumDiffers({ at, added, around }: AddedBudget): TextFinding[] {
  if (!around) return [];
  const { initial, full } = around;
  const judged = textSum(full, [initial, added]);
  if (judged.holds) return [];
  const expected = `${judged.sum}${full.unit}`;
  return [
    {
      rule: "PF-11",
      ...certaintyOfSum(judged),
      at,
      stated: say(full),
      expected,
      operands: [
        { label: "年初预算", token: initial },
        { label: "年中追加", token: added },
      ],
      label: "调整后预算",
      sum: sumCheck(full, [initial, added]),
      message: `调整后预算写 ${say(full)}，年初预算 ${say(initial)}＋年中追加 ${say(added)} 为 ${expected}`,
      fix: "请核对年初预算、年中追加和调整后的预算；另有调减的要写明。",
    },
  ];
}

/** What was wholly added is no initial budget: the table gives both as the same amount. */
function tableDiffers(prose: Prose, { at, name, added, around }: AddedBudget): TextFinding[] {
  if (around) return [];
  const tables = readEvaluationTables(prose).filter((table) => sameProjectName(name, table.name));
  const [table] = tables;
  if (!table || tables.length > 1 || added.unit !== "万元") return [];
  const { initial, total } = table.funds;
  if (initial.value.digits === 0n || !sameValue(total.value, added.value)) return [];
  return [
    {
      rule: "PF-11",
      severity: "warning",
      rests: "按没有同时调减计",
      at,
      stated: initial.printed,
      expected: "0",
      message: `“${table.title}”全年预算数 ${total.printed} 全部是年中追加，自评表的年初预算数却写 ${initial.printed}，应为 0`,
      fix: "请把自评表的年初预算数改为 0，或更正追加的数。",
    },
  ];
}
