import { completenessChecklist } from "../completeness/checklist.ts";
import { checklistStatusTitle } from "../completeness/checklist-item.ts";
import type { DataTable } from "../datasets/data-table.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { plainText } from "../narrative/say.ts";
import { nameColumn, textColumn } from "./list-columns.ts";

const columns = [
  nameColumn("item", "标识"),
  nameColumn("group", "类别"),
  nameColumn("requirement", "应公开的内容"),
  {
    ...nameColumn("status", "结果"),
    description: "met 已公开，unmet 未公开，unknown 无法判断",
    values: Object.keys(checklistStatusTitle),
  },
  textColumn("detail", "说明"),
  nameColumn("basis", "依据"),
  textColumn("place", "网页", "在这份公开的目录之下的地址"),
] as const;

/** `checklist.csv`: what law and form ask for, and how the disclosure stands to it. */
export function checklistTable(title: string, disclosure: Disclosure): DataTable {
  return {
    name: "checklist",
    title: `${title}的公开完整性核对`,
    columns,
    primaryKey: ["item"],
    rows: completenessChecklist(disclosure).flatMap((group) =>
      group.items.map(({ id, requirement, status, detail, basis, place }) => [
        ...[id, group.title, requirement, status],
        ...[plainText(detail), basis, place ?? null],
      ]),
    ),
  };
}
