import * as xlsx from "xlsx";
import type { DataTable } from "../datasets/data-table.ts";
import {
  type Disclosure,
  disclosureTitle,
  publishedDate,
  versionNumber,
} from "../model/disclosure-model.ts";
import { type SiteSettings, statusTitle } from "../records/disclosure.ts";

/** What a workbook says of the site that it is from. */
export interface NotesContext {
  readonly settings: Pick<SiteSettings, "licence">;
  readonly siteUrl?: string;
}

/** What a workbook holds: whose numbers, from where, in which version and state, how they may be used, and what each column of the data means. */
export function notesSheet(
  disclosure: Disclosure,
  data: DataTable,
  { settings: { licence }, siteUrl }: NotesContext,
): xlsx.WorkSheet {
  const { record, form, folder } = disclosure;
  const { source } = record;
  const facts = [
    ["名称", `${disclosureTitle(disclosure)}·${data.title}`],
    ["制式", form.title],
    ["版次", `第${versionNumber(disclosure)}版`],
    ["状态", statusTitle[record.status]],
    ["公开日期", publishedDate(record)],
    ["来源", source.title],
    ["发布者", source.publisher],
    ["来源说明", source.note],
    ["网址", siteUrl && `${siteUrl}${folder}/`],
    [
      "数据的使用",
      licence ? [licence.title, licence.url].filter(Boolean).join(" ") : "发布者没有说明",
    ],
  ];
  const rows = [
    ...facts.filter(([, value]) => value !== undefined),
    [],
    ["“数据”表的栏目", "含义", "标识"],
    ...data.columns.map(({ title, description, name }) => [title, description, name]),
  ];
  const sheet = xlsx.utils.aoa_to_sheet(rows);
  sheet["!cols"] = [24, 64, 24].map((wch) => ({ wch }));
  return sheet;
}
