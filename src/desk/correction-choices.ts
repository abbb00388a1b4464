import type { Form, TableSpec } from "../forms/form.ts";
import type { PlannedImport } from "../import/planned-import.ts";
import type { RawSheet } from "../load/raw-sheet.ts";

/** One line of a list to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
}
export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

/** What can be corrected on a sheet: its cells, and what each may be. Values are those of `Corrections`. */
export interface CorrectionChoices {
  readonly titles: readonly Option[];
  readonly headers: readonly Option[];
  readonly names: readonly Option[];
  readonly tables: readonly Option[];
  readonly columns: readonly OptionGroup[];
  readonly rows: readonly OptionGroup[];
}

/** Header and title cells of a sheet in which no table is known yet stand among its first rows. */
const upperRows = 15;
const listed = 300;

/** The choices of one sheet; those of the tables found there, else of all that are still missing. */
export function correctionChoices(plan: PlannedImport, sheet: RawSheet): CorrectionChoices {
  const form = plan.form;
  const here = plan.placements.filter((placement) => placement.sheet === sheet.name);
  const first = Math.min(...here.map(({ firstRow }) => firstRow), upperRows + 1);
  const isHeader = (row: number) =>
    here.length === 0
      ? row <= upperRows
      : here.some(({ headerRow, firstRow }) => headerRow <= row && row < firstRow);
  const texts = textCells(sheet);
  const specs = form ? specsOf(form, plan, here) : [];
  return {
    titles: texts.filter(({ row }) => row < first).map(toOption),
    headers: texts.filter(({ row }) => isHeader(row)).map(toOption),
    names: texts
      .filter(({ row }) => !isHeader(row) && row >= (here.length > 0 ? first : 1))
      .map(toOption),
    tables: (form?.tables ?? []).map(({ id, title }) => ({ value: id, label: title })),
    columns: specs.map((spec) => ({ title: spec.title, options: columnOptions(spec) })),
    rows: specs
      .map((spec) => ({ title: spec.title, options: rowOptions(spec) }))
      .filter(({ options }) => options.length > 0),
  };
}

function specsOf(
  form: Form,
  plan: PlannedImport,
  here: PlannedImport["placements"],
): readonly TableSpec[] {
  const found = (places: PlannedImport["placements"], { id }: TableSpec) =>
    places.some(({ table }) => table === id);
  return here.length > 0
    ? form.tables.filter((spec) => found(here, spec))
    : form.tables.filter((spec) => !found(plan.placements, spec));
}

/** Value columns, code and label, and the places of items that stand across. */
function columnOptions(spec: TableSpec): Option[] {
  const across = spec.blocks.flatMap((block) => block.across ?? []);
  const fixed = (["code", "label"] as const).flatMap((role) => {
    const path = spec.blocks[0]?.[role];
    return path ? [{ value: `${spec.id}.${role}`, label: path.join("·") }] : [];
  });
  const columns = spec.columns.map(({ id, path }) => ({
    value: `${spec.id}.${id}`,
    label: path.join("·"),
  }));
  const places = across.map(({ row, column, path }) => ({
    value: `${spec.id}.${row}.${column}`,
    label: path.join("·"),
  }));
  return across.length > 0 ? places : [...fixed, ...columns];
}

/** Rows that are found by their name. */
function rowOptions({ id, blocks }: TableSpec): Option[] {
  return blocks
    .filter(({ across }) => !across)
    .flatMap(({ rows }) => rows)
    .filter(({ code }) => code === undefined)
    .map((row) => ({ value: `${id}.${row.id}`, label: `${row.prefix ?? ""}${row.label}` }));
}

interface TextCell {
  readonly sheet: string;
  readonly row: number;
  readonly address: string;
  readonly text: string;
}

function textCells(sheet: RawSheet): TextCell[] {
  const cells: TextCell[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const { kind, text, address } = sheet.cell(row, column);
      const merge = sheet.mergeAt(row, column);
      const isCovered = merge && (merge.top !== row || merge.left !== column);
      if (kind !== "text" || isCovered || !/\p{L}/u.test(text)) continue;
      cells.push({ sheet: sheet.name, row: row + 1, address, text: text.trim() });
      if (cells.length === listed) return cells;
    }
  }
  return cells;
}

function toOption({ sheet, address, text }: TextCell): Option {
  return { value: `${sheet}!${address}`, label: `${address} ${text.slice(0, 40)}` };
}
