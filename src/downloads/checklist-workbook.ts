import * as xlsx from "xlsx";
import { completenessChecklist } from "../completeness/checklist.ts";
import { checklistStatusTitle } from "../completeness/checklist-item.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import { plainText } from "../narrative/say.ts";
import { writeWorkbook } from "./write-workbook.ts";

const head = ["类别", "应公开的内容", "结果", "说明", "依据"];
const widths = [18, 48, 10, 64, 32];

/** The checklist of completeness as one sheet, for an inspector's own remarks. */
export function checklistWorkbook(disclosure: Disclosure): Uint8Array {
  const rows = completenessChecklist(disclosure).flatMap(({ title, items }) =>
    items.map(({ requirement, status, detail, basis }) => [
      title,
      requirement,
      checklistStatusTitle[status],
      plainText(detail),
      basis,
    ]),
  );
  const sheet = xlsx.utils.aoa_to_sheet([
    [`${disclosureTitle(disclosure)}公开完整性核对表`],
    head,
    ...rows,
  ]);
  const last = head.length - 1;
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: last } }];
  sheet["!cols"] = widths.map((wch) => ({ wch }));
  sheet["!autofilter"] = {
    ref: xlsx.utils.encode_range({ s: { r: 1, c: 0 }, e: { r: rows.length + 1, c: last } }),
  };
  return writeWorkbook([{ name: "完整性核对", sheet, headRows: 2 }]);
}
