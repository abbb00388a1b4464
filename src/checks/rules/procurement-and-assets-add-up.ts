import type { Ledger } from "../ledger.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const procurementAndAssetsAddUp: TieOut = {
  id: "FA-12",
  title: {
    zh: "政府采购为货物、工程、服务之和，小微不大于中小、中小不大于总额；车辆为各类之和",
    en: "Procurement is goods, works and services; micro ≤ SME ≤ total; vehicles are the sum of their kinds",
  },
  source: "部门决算报表：机关运行经费支出、国有资产占用情况及政府采购支出信息表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["operations-assets-procurement"],
  fix: "请核对政府采购或车辆的各项与合计。",
  test: (ledger) => [
    ...sum(
      ledger,
      "procurement",
      ["goods", "works", "services"].map((kind) => `procurement-${kind}`),
    ),
    ...atMost(ledger, "procurement", "procurement-sme"),
    ...atMost(ledger, "procurement-sme", "procurement-micro"),
    ...sum(
      ledger,
      "vehicles",
      [...ledger.rows("operations-assets-procurement").keys()].filter((id) =>
        id.startsWith("vehicles-"),
      ),
    ),
  ],
};

const amount = (ledger: Ledger, row: string) =>
  ledger.figure(`operations-assets-procurement.${row}.amount`);

function sum(ledger: Ledger, total: string, rows: readonly string[]): Outcome[] {
  const parts = rows.map((row) => amount(ledger, row));
  return parts.some((part) => part) ? tieSum(ledger, amount(ledger, total), parts) : [];
}

function atMost(ledger: Ledger, whole: string, part: string): Outcome[] {
  const figure = amount(ledger, part);
  if (!figure) return [];
  return tieSum(ledger, amount(ledger, whole), [figure], {
    atMost: true,
    label: `${amount(ledger, whole)?.label}不小于${figure.label}`,
  });
}
