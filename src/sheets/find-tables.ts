import { layoutsOf } from "../forms/built-in-forms.ts";
import type { Form, TableSpec } from "../forms/form.ts";
import type { RawSheet } from "../load/read-workbook.ts";
import { normaliseLabel } from "../words/normalise.ts";
import type { Region } from "./region.ts";
import { isTitleOfOtherKind } from "./sheet-identity.ts";
import { looksLikeTitle, shownTitle, titleKind, titleWritings } from "./table-title.ts";

/** A place where a title stands, and the rows that belong to it. */
export interface TitledRegion {
  /** The table of the form, under the title that the sheet prints. */
  readonly spec: TableSpec;
  readonly region: Region;
  /** The title is printed as the form has it, the year aside. */
  readonly exact: boolean;
  /** Other layouts of such a table. */
  readonly variants: readonly TableSpec[];
}

/** A title that the form does not have. */
export interface ForeignTitle {
  readonly text: string;
  readonly address: string;
  readonly region: Region;
  /** What kind of table it names, where the vocabulary knows. */
  readonly kind?: string;
}

/**
 * Every title on a sheet, with the rows from there to the next: two tables may stand below each other, and a
 * list of contents names them all.
 */
export function titledRegions(
  form: Form,
  sheet: RawSheet,
): { regions: TitledRegion[]; foreign: ForeignTitle[] } {
  const titles = knownTitles(form);
  const found: { spec?: TableSpec; row: number; text: string; address: string; exact: boolean }[] =
    [];
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const { kind, text, address } = sheet.cell(row, column);
      if (kind !== "text" || text.length > 120) continue;
      const writings = titleWritings(text);
      const spec =
        writings.map((writing) => titles.get(writing)?.spec).find(Boolean) ??
        (looksLikeTitle(text) && !isTitleOfOtherKind(text, form.kind)
          ? ofKind(form, titleKind(text))
          : undefined);
      if (!spec && isTitleOfOtherKind(text, form.kind) && titleKind(text) !== undefined) continue;
      if (!spec && !(looksLikeTitle(text) && !isNote(text) && isAlone(sheet, row))) continue;
      if (spec && found.at(-1)?.spec === spec) continue;
      const exact = spec !== undefined && writings.includes(normaliseLabel(spec.title));
      found.push({ spec, row, text, address, exact });
    }
  }
  const regionOf = (index: number): Region => ({
    from: index === 0 ? 0 : (found[index]?.row ?? 0),
    to: found[index + 1]?.row ?? sheet.rowCount,
    header: (found[index]?.row ?? 0) + 1,
  });
  return {
    regions: found.flatMap(({ spec, text, exact }, index) =>
      spec
        ? {
            spec: exact ? spec : { ...spec, title: shownTitle(text) },
            exact,
            region: regionOf(index),
            variants: layoutsOf(spec.id, form.kind),
          }
        : [],
    ),
    foreign: found.flatMap(({ spec, text, address }, index) =>
      spec ? [] : { text, address, region: regionOf(index), kind: titleKind(text) },
    ),
  };
}

function knownTitles(form: Form): Map<string, { spec: TableSpec; own: boolean }> {
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
  return titles;
}

function ofKind(form: Form, kind: string | undefined): TableSpec | undefined {
  return form.tables.find(({ id }) => id === kind);
}

function isNote(text: string): boolean {
  return /^\s*(?:注|说明|备注|本表|此表|单位|部门|编制)/.test(text);
}

/** A title has its row for itself, but for a number or unit beside it. */
function isAlone(sheet: RawSheet, row: number): boolean {
  let cells = 0;
  for (let column = 0; column < sheet.columnCount; column++) {
    if (sheet.cell(row, column).kind !== "empty") cells++;
  }
  return cells <= 2;
}

/** Why a sheet without a table is set aside. */
export function whyUnrecognised(sheet: RawSheet, titles: number): string {
  if (sheet.rowCount === 0) return "空白工作表";
  if (titles > 1) return "目录：列出多张表的名称，没有表头";
  if (titles === 1) return "有表名，但找不到这张表的表头";
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
