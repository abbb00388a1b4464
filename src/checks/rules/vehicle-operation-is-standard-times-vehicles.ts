import type { Figure } from "../../figures/figure.ts";
import { printedLike, quantityOf } from "../../figures/quantity.ts";
import { compareDecimals, formatDecimal } from "../../numbers/decimal.ts";
import { notTestable, placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const vehicleOperationIsStandardTimesVehicles: TieOut = {
  id: "BU-04",
  title: {
    zh: "公务用车运行维护费预算等于车均标准乘车辆数",
    en: "The budget for vehicle operation is the standard for each vehicle times the vehicles",
  },
  source: "公务用车运行维护费定额标准；国有资产占用情况说明",
  severity: "warning",
  tolerance: "sum",
  kinds: ["budget"],
  needs: ["facts.json"],
  fix: "请核对车均标准、车辆数和运行维护费预算；车辆数有变化的要写明。",
  test: (ledger) => {
    const standard = ledger.figure("official-expenses.standard.amount");
    const vehicles = ledger.figure("state-assets.vehicles.count");
    const budget = ledger.figure("official-expenses.vehicle-operation.initial-budget");
    return standard && vehicles && budget ? [outcome(standard, vehicles, budget)] : [];
  },
};

/** Exact: a standard is a tariff, and nobody rounds vehicles. */
function outcome(standard: Figure, vehicles: Figure, budget: Figure): Outcome {
  const [each, stated] = [quantityOf(standard), quantityOf(budget)];
  if (!each || !stated || !vehicles.value || each.base !== stated.base) {
    return notTestable(budget, budget.label, "缺少车均标准、车辆数或预算数");
  }
  const product = {
    digits: each.value.digits * vehicles.value.digits,
    scale: each.value.scale + vehicles.value.scale,
  };
  return {
    result: compareDecimals(product, stated.value) === 0 ? "passed" : "failed",
    ...placeOf(budget),
    formula: `车均${formatDecimal(standard.value ?? product)}×${formatDecimal(vehicles.value)}${vehicles.unit}`,
    operands: [standard, vehicles].map(toOperand),
    stated: `${formatDecimal(budget.value ?? product)}${budget.unit}`,
    expected: `${printedLike(product, stated)}${budget.unit}`,
  };
}
