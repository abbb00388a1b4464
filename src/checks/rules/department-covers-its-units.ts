import type { Figure } from "../../figures/figure.ts";
import type { Ledger } from "../ledger.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

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
  for (const id of member.ids()) {
    const line = member.figure(id);
    const whole = department.figure(id);
    if (!line?.value || !whole?.value || line.value.digits < 0n || !isAmount(line)) continue;
    const label = `${whole.label}不小于${member.disclosure.unit.name}的同一项`;
    yield* tieSum(department, whole, [line], { atMost: true, label });
  }
}

function isAmount({ id, unit }: Figure): boolean {
  return unit !== "%" && unit !== "分" && !derived.test(id) && !id.startsWith("projects.");
}
