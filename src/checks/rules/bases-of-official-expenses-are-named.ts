import { type Figure, printFigure, sectionOf } from "../../figures/figure.ts";
import { placeOf, tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

const rows = [
  "total",
  "abroad",
  "vehicles",
  "vehicle-purchase",
  "vehicle-operation",
  "hospitality",
];

export const basesOfOfficialExpensesAreNamed: TieOut = {
  id: "XY-04",
  title: {
    zh: "“三公”经费写明是全年预算还是年初预算，两者不混用",
    en: "Official expenses name their base, the full-year or the initial budget, and never mix them",
  },
  source: "部门决算报表：财政拨款“三公”经费支出决算表用全年预算数",
  severity: "warning",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["official-expenses", "<unit>/<year>/budget"],
  fix: "请写“全年预算”（调整后）或“年初预算”（预算公开的数）。",
  *test(ledger) {
    const { unit, year } = ledger.disclosure.record;
    const budget = ledger.neighbours.ledger(unit, year, "budget");
    const open = new Map<string | undefined, Figure[]>();
    for (const row of rows) {
      for (const figure of ledger.sources(`official-expenses.${row}.budget`)) {
        // Table headers name the base for every cell; only sentences can leave it open.
        if (figure.printed === undefined || !figure.value) continue;
        if (figure.label.includes("年初预算")) {
          const planned = budget?.figure(`official-expenses.${row}.initial-budget`);
          if (planned) yield* tieSum(ledger, figure, [planned]);
        } else if (/全年预算|调整预算|调整后/.test(figure.label)) {
          yield { result: "passed", ...tested(figure) };
        } else {
          const section = sectionOf(figure);
          open.set(section, [...(open.get(section) ?? []), figure]);
        }
      }
    }
    for (const figures of open.values()) yield unnamed(figures);
  },
};

/** The budgets of one section that leave the base open are one finding, at the first of them. */
function unnamed(figures: readonly Figure[]): Outcome {
  const labels = figures.map(({ label }) => `“${label}”`).join("、");
  const [first] = figures as [Figure];
  return {
    result: "failed",
    ...tested(first),
    // Many forms print 预算 alone, and mean the full-year one.
    severity: "info",
    message: `${labels}没有写明是全年预算还是年初预算`,
  };
}

function tested(figure: Figure) {
  return {
    ...placeOf(figure),
    formula: "预算的口径",
    operands: [],
    stated: `${printFigure(figure)}${figure.unit}`,
  };
}
