import type { Figure } from "../../figures/figure.ts";
import type { Ledger } from "../ledger.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

/** Rows of 三公, and the economic codes that they are booked under. */
const codes: Readonly<Record<string, readonly string[]>> = {
  abroad: ["30212"],
  hospitality: ["30217"],
  "vehicle-operation": ["30231"],
  "vehicle-purchase": ["30913", "31013"],
};

export const economicItemsTieToOfficialExpenses: TieOut = {
  id: "FA-13",
  title: {
    zh: "“三公”经费与基本支出、项目支出的经济分类款一致",
    en: "Official expenses equal their economic items in basic and project expenditure",
  },
  source: "政府收支分类科目：30212、30217、30231、30913、31013",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["basic-detail", "project-detail", "official-expenses"],
  fix: "请核对“三公”经费决算数与两张明细表中相应的款。",
  test: (ledger) => {
    const { tables } = ledger.disclosure;
    if (!tables.has("basic-detail") || !tables.has("project-detail")) return [];
    // Funds and state capital have no detail by item: 三公 paid from them would be missing here.
    if (hasRows(ledger, "government-funds") || hasRows(ledger, "state-capital")) return [];
    return Object.entries(codes).flatMap(([row, list]): Outcome[] => {
      const items = list.flatMap((code) =>
        ["basic-detail", "project-detail"].flatMap((table): (Figure | undefined)[] => {
          const rows = ledger.rows(table);
          const item = rows.get(code)?.figures.get("amount");
          if (item) return [item];
          // A detail table without 款 says nothing about this one.
          const upper = rows.get(code.slice(0, 3))?.figures.get("amount");
          return upper && upper.value?.digits !== 0n && !listsItems(rows, code.slice(0, 3))
            ? [undefined]
            : [];
        }),
      );
      return tieSum(ledger, ledger.figure(`official-expenses.${row}.final`), items);
    });
  },
};

function hasRows(ledger: Ledger, table: string): boolean {
  return (ledger.disclosure.tables.get(table)?.rows.length ?? 0) > 0;
}

function listsItems(rows: ReadonlyMap<string, unknown>, parent: string): boolean {
  return [...rows.keys()].some((id) => id.length === 5 && id.startsWith(parent));
}
