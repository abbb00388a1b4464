import type { Form, TableSpec } from "../forms/form.ts";
import type { RawSheet } from "../load/read-workbook.ts";
import { normaliseLabel } from "../words/normalise.ts";
import type { Region } from "./region.ts";

/** A place where a title of the form stands, and the rows that belong to it. */
export interface TitledRegion {
  readonly spec: TableSpec;
  readonly region: Region;
  /** The title is printed as the form has it, the year aside. */
  readonly exact: boolean;
}

const numbered =
  /^(?:附?表|公开|预算|附件)\d*表?[-.、:：]?\d*|^\d+[.、]|^[一二三四五六七八九十]+、/;
const suffix = /\((?:续表?|公开\d+表|单位:?(?:元|千元|万元|亿元)|样表|空表|本级|部门|单位)\)$/;
/** 2024年度, also behind the name of the unit. */
const year = /^.{0,40}?\d{4}年度?(?:部门|单位|本级|区级|市级)?/;

/** The comparable writings of a printed title: as it stands, without number, year, unit name or suffix. */
function titleWritings(text: string): string[] {
  const printed = normaliseLabel(text).replace(suffix, "");
  const bare = printed.replace(numbered, "");
  const all = [printed, bare, printed.replace(year, ""), bare.replace(year, "")];
  const unit = /^(?:预算)?(?:单位|部门)/;
  return [...all, ...all.map((writing) => writing.replace(unit, ""))].filter((w) => w !== "");
}

/**
 * Every title of the form on a sheet, with the rows from there to the next title: two tables may stand
 * below each other, and a list of contents names them all.
 */
export function titledRegions(form: Form, sheet: RawSheet): TitledRegion[] {
  const titles = new Map<string, { spec: TableSpec; own: boolean }>();
  for (const spec of form.tables) {
    for (const title of [spec.title, ...(spec.titles ?? [])]) {
      for (const [index, writing] of titleWritings(title).entries()) {
        const known = titles.get(writing);
        // A shortened writing must not hide another table's own title.
        if (!known || (index === 0 && !known.own)) titles.set(writing, { spec, own: index === 0 });
      }
    }
  }
  const found: { spec: TableSpec; row: number; exact: boolean }[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const { kind, text } = sheet.cell(row, column);
      if (kind !== "text" || text.length > 120) continue;
      const writings = titleWritings(text);
      const spec = writings.map((writing) => titles.get(writing)?.spec).find(Boolean);
      if (!spec || found.at(-1)?.spec === spec) continue;
      found.push({ spec, row, exact: normaliseLabel(spec.title) === writings[0] });
    }
  }
  return found.map(({ spec, row, exact }, index) => ({
    spec,
    exact,
    region: {
      from: index === 0 ? 0 : row,
      to: found[index + 1]?.row ?? sheet.rowCount,
      header: row + 1,
    },
  }));
}

/** Why a sheet without a table is set aside. */
export function whyUnrecognised(sheet: RawSheet, titles: number): string {
  if (sheet.rowCount === 0) return "空白工作表";
  if (titles > 1) return "目录：列出多张表的名称，没有表头";
  let texts = 0;
  let numbers = 0;
  let longest = 0;
  let first = "";
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const { kind, text } = sheet.cell(row, column);
      if (kind === "number") numbers++;
      if (kind !== "text") continue;
      first ||= text.trim();
      texts++;
      longest = Math.max(longest, text.length);
    }
  }
  if (/目录/.test(normaliseLabel(first))) return "目录";
  if (longest > 60 && numbers < 3) return "文字说明，不是表";
  if (texts <= 6 && numbers === 0) return `封面或说明页（“${first.slice(0, 20)}”）`;
  return `没有制式中的表名（第一行文字是“${first.slice(0, 30)}”）；如为公开的表，请用 --table 指明`;
}
