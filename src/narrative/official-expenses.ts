import type { Disclosure } from "../model/disclosure-model.ts";
import { type Block, heading, type Inline, join, list, paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";

const items = [
  ["abroad", "因公出国（境）费"],
  ["vehicles", "公务用车购置及运行维护费"],
  ["hospitality", "公务接待费"],
] as const;
const id = (row: string, measure: string) => `official-expenses.${row}.${measure}`;

/** 财政拨款“三公”经费: budget and final of the three items, then each with counts and change. */
export function tellOfficialExpenses(teller: Teller): Block[] {
  const { unit, record } = teller.disclosure;
  const ofGeneralBudget = teller.figure(id("general-budget", "final"));
  return [
    heading(2, "overall", "总体情况"),
    paragraph(
      say`${unit.name}${record.year}年度财政拨款“三公”经费${executed(teller, "total")}。其中：`,
    ),
    list(items.map(([row, label]) => say`${label}${executed(teller, row)}。`)),
    ...(ofGeneralBudget
      ? [
          paragraph(
            say`其中一般公共预算财政拨款“三公”经费${budgetName(teller.disclosure)}${teller.figure(id("general-budget", "budget"))}，支出决算${ofGeneralBudget}。`,
          ),
        ]
      : []),
    ...teller.explained("决算与预算不同的原因", "budget-difference"),
    heading(2, "particulars", "具体情况"),
    paragraph(
      say`${record.year}年度财政拨款“三公”经费支出${teller.figure(id("total", "final"))}：${join(
        items.map(([row, label]) => withShare(teller, row, label)),
        "；",
      )}。`,
    ),
    ...tellAbroad(teller),
    ...tellVehicles(teller),
    ...tellHospitality(teller),
  ];
}

/** What the year's form calls the base: 全年预算, or just 预算. */
export function budgetName({ tables }: Disclosure): string {
  const columns = tables.get("official-expenses")?.spec.columns ?? [];
  return columns.find((column) => column.id === "budget")?.label.replace(/数$/, "") ?? "预算";
}

function executed(teller: Teller, row: string): Inline[] {
  const [budget, final] = [id(row, "budget"), id(row, "final")];
  const rate = teller.derived(`${final}-completion`, "完成预算的比例", "completion", [
    final,
    budget,
  ]);
  return say`${budgetName(teller.disclosure)}${teller.figure(budget)}，支出决算${teller.figure(final)}${rate ? say`，完成预算的${rate}` : ""}`;
}

function withShare(teller: Teller, row: string, label: string): Inline[] {
  const final = id(row, "final");
  const share = teller.derived(`${final}-share`, `${label}占“三公”经费的比重`, "share", [
    final,
    id("total", "final"),
  ]);
  return say`${label}支出${teller.figure(final)}${share ? say`，占${share}` : ""}`;
}

function tellAbroad(teller: Teller): Block[] {
  return [
    heading(3, "abroad", "因公出国（境）费"),
    paragraph(
      say`支出${teller.figure(id("abroad", "final"))}，全年出国（境）团组${teller.figure(id("abroad", "delegations"))}，累计${teller.figure(id("abroad", "travellers"))}。`,
    ),
    ...tellChange(teller, "abroad"),
  ];
}

function tellVehicles(teller: Teller): Block[] {
  const { year } = teller.disclosure.record;
  const purchased = teller.figure(id("vehicle-purchase", "purchased"));
  const held = teller.figure(id("vehicle-operation", "held"));
  return [
    heading(3, "vehicles", "公务用车购置及运行维护费"),
    paragraph(
      say`公务用车购置及运行维护费支出${teller.figure(id("vehicles", "final"))}。公务用车购置支出${teller.figure(id("vehicle-purchase", "final"))}，本年度使用财政拨款购置公务用车${purchased}。`,
    ),
    ...teller.explained("开支内容", "vehicle-purchase-use"),
    ...tellChange(teller, "vehicle-purchase"),
    paragraph(
      say`公务用车运行维护费支出${teller.figure(id("vehicle-operation", "final"))}。截至${year}年12月31日，使用财政拨款开支的公务用车保有量为${held}。`,
    ),
    ...teller.explained("开支内容", "vehicle-operation-use"),
    ...tellChange(teller, "vehicle-operation"),
  ];
}

function tellHospitality(teller: Teller): Block[] {
  const of = (where: string, label: string) => {
    const figure = (measure: string) => teller.figure(id("hospitality", `${where}-${measure}`));
    return say`${label}支出${figure("amount")}，接待${figure("batches")}、${figure("visitors")}`;
  };
  // Not every year's text tells of hospitality abroad.
  const isTold = (where: string) =>
    ["amount", "batches", "visitors"].some((measure) =>
      teller.figure(id("hospitality", `${where}-${measure}`)),
    );
  const foreign = isTold("foreign") ? say`；${of("foreign", "国（境）外公务接待")}` : "";
  return [
    heading(3, "hospitality", "公务接待费"),
    paragraph(
      say`公务接待费支出${teller.figure(id("hospitality", "final"))}。其中：${of("domestic", "国内公务接待")}${foreign}。`,
    ),
    ...teller.explained("国内公务接待的开支内容", "domestic-use"),
    ...tellChange(teller, "hospitality"),
  ];
}

function tellChange(teller: Teller, row: string): Block[] {
  const change = teller.compare(id(row, "final"), "previous");
  if (change.length === 0) return [];
  return [paragraph(say`${change}。`), ...teller.reason(`${row}-change`)];
}
