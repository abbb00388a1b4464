import { printFigure } from "../../model/figure.ts";
import { placeOf, tieSum, toOperand } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

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
    for (const row of rows) {
      for (const figure of ledger.sources(`official-expenses.${row}.budget`)) {
        // Table headers name the base for every cell; only sentences can leave it open.
        if (figure.printed === undefined || !figure.value) continue;
        const planned = budget?.figure(`official-expenses.${row}.initial-budget`);
        if (figure.label.includes("年初预算")) {
          if (planned) yield* tieSum(ledger, figure, [planned]);
          continue;
        }
        const isNamed = /全年预算|调整预算|调整后/.test(figure.label);
        yield {
          result: isNamed ? "passed" : "failed",
          ...placeOf(figure),
          formula: "预算的口径",
          operands: planned ? [toOperand(planned)] : [],
          stated: `${printFigure(figure)}${figure.unit}`,
          message: `“${figure.label}”没有写明是全年预算还是年初预算`,
        };
      }
    }
  },
};
