import type { Figure } from "../../figures/figure.ts";
import type { Ledger } from "../ledger.ts";
import { sentenceWith } from "../sentence-with.ts";
import { notTestable, tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

/** What units of one department pay each other is taken out of its totals: such a line may be smaller. */
const internal =
  /(?:superior-subsidies|affiliated-payments|payments-to-superiors|subsidies-to-affiliates)/;
/** Money of the treasury never comes from another unit: nothing of it can be taken out. */
const fiscal =
  /^(?:fiscal-totals|general-budget|government-funds|state-capital|official-expenses|basic-detail)\./;
const eliminating = ["抵消", "抵销", "剔除", "扣除重复", "冲抵", "合并抵"];
const amongUnits = ["内部", "单位之间", "单位间", "上级补助", "附属单位", "往来", "汇总"];

/** Lines that add up over the units of a department: amounts and counts, no rates, no changes. */
const derived = /(^|[.-])(share|completion|change|change-rate|previous|standard|adjusted)($|[.-])/;

export const departmentCoversItsUnits: TieOut = {
  id: "BU-03",
  title: {
    zh: "部门的每一项不小于所属单位的同一项",
    en: "No line of a department is smaller than that of one of its units",
  },
  source: "部门预算、决算汇总口径",
  severity: "error",
  tolerance: "sum",
  kinds: ["budget", "final-accounts"],
  needs: ["units/<unit>.json: parent"],
  fix: "请核对部门汇总数和单位数，确认汇总时没有漏掉这个单位。",
  *test(ledger): Iterable<Outcome> {
    const { unit, year, kind } = ledger.disclosure.record;
    for (const member of ledger.neighbours.members(unit)) {
      const own = ledger.neighbours.ledger(member, year, kind);
      if (own) yield* lineByLine(ledger, own);
    }
  },
};

function* lineByLine(department: Ledger, member: Ledger): Iterable<Outcome> {
  const isNet = sentenceWith(department.disclosure, eliminating, amongUnits) !== undefined;
  for (const id of member.ids()) {
    const line = member.figure(id);
    const whole = department.figure(id);
    if (!line?.value || !whole?.value || line.value.digits < 0n || !isAmount(line)) continue;
    if (internal.test(id)) continue;
    const label = `${whole.label}不小于${member.disclosure.unit.name}的同一项`;
    const outcomes = tieSum(department, whole, [line], { atMost: true, label });
    yield* isNet && !fiscal.test(id) ? outcomes.map((one) => netted(whole, one)) : outcomes;
  }
}

/** A line that is smaller because the department has taken out what its units paid each other. */
function netted(whole: Figure, outcome: Outcome): Outcome {
  return outcome.result === "failed"
    ? notTestable(whole, outcome.label, "正文写明汇总时抵消了单位之间的往来")
    : outcome;
}

function isAmount({ id, unit }: Figure): boolean {
  return unit !== "%" && unit !== "分" && !derived.test(id) && !id.startsWith("projects.");
}
