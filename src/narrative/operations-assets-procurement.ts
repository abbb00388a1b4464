import { otherFiguresOf } from "../forms/other-figures.ts";
import { type Block, list, paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";
import { comparisonWithReason } from "./totals.ts";

const cell = (row: string) => `operations-assets-procurement.${row}.amount`;

/** 机关运行经费（公用经费）: the public expenditure and the part of it that is 机关运行经费. */
export function tellOperatingExpenses(teller: Teller): Block[] {
  const { unit, record } = teller.disclosure;
  const publicCell = "basic-detail.public.amount";
  const operating = cell("operating-expenses");
  return [
    paragraph(say`${unit.name}${record.year}年度公用经费支出决算${teller.figure(publicCell)}。`),
    ...comparisonWithReason(teller, publicCell, "previous", "公用经费支出", "public-change"),
    paragraph(say`其中，机关运行经费支出决算${teller.figure(operating)}。`),
    ...comparisonWithReason(
      teller,
      operating,
      "previous",
      "机关运行经费支出",
      "operating-expenses-change",
    ),
  ];
}

/** 政府采购: total by goods, works and services; what went to small and micro enterprises. */
export function tellProcurement(teller: Teller): Block[] {
  const { unit, record } = teller.disclosure;
  const total = cell("procurement");
  const share = (row: string, label: string) =>
    teller.derived(`${cell(row)}-share`, `${label}占政府采购支出总额的比重`, "share", [
      cell(row),
      total,
    ]);
  return [
    paragraph(say`${unit.name}${record.year}年度政府采购支出总额${teller.figure(total)}，其中：`),
    list([
      say`政府采购货物支出${teller.figure(cell("procurement-goods"))}；`,
      say`政府采购工程支出${teller.figure(cell("procurement-works"))}；`,
      say`政府采购服务支出${teller.figure(cell("procurement-services"))}。`,
    ]),
    paragraph(
      say`授予中小企业的合同金额${teller.figure(cell("procurement-sme"))}，占政府采购支出总额的${share("procurement-sme", "授予中小企业合同金额")}；其中授予小微企业的合同金额${teller.figure(cell("procurement-micro"))}，占政府采购支出总额的${share("procurement-micro", "授予小微企业合同金额")}。`,
    ),
  ];
}

/** 国有资产占用: vehicles by kind, and equipment of 100万元 and more. */
export function tellStateAssets(teller: Teller): Block[] {
  const { unit, record } = teller.disclosure;
  const rows = assetRows(teller);
  const vehicles = rows.filter((row) => row.id.startsWith("vehicles-"));
  const equipment = rows.find((row) => row.id === "equipment");
  return [
    paragraph(
      say`截至${record.year}年12月31日，${unit.name}共有车辆${teller.figure(cell("vehicles"))}，其中：`,
    ),
    list(
      vehicles.map(({ id, label }, index) => {
        return say`${label}${teller.figure(cell(id))}${index === vehicles.length - 1 ? "。" : "；"}`;
      }),
    ),
    ...(equipment ? [paragraph(say`${equipment.label}${teller.figure(cell("equipment"))}。`)] : []),
  ];
}

/** The rows of the table; where the form has none, the figures of the section that were given. */
function assetRows({
  disclosure,
  figure,
}: Teller): { readonly id: string; readonly label: string }[] {
  const { form, tables } = disclosure;
  const table = tables.get("operations-assets-procurement");
  if (table) return [...table.rows];
  return otherFiguresOf(form)
    .filter(({ id, sections }) => sections.includes("state-assets") && figure(id))
    .map(({ id, label }) => ({ id: id.split(".")[1] ?? "", label }));
}
