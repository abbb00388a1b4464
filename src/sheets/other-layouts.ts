import type { TableSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import type { DataRows } from "./data-rows.ts";
import type { HeaderColumn } from "./header-text.ts";
import type { HeaderWindow } from "./header-window.ts";

/** The heading of the first column that holds words: it names the rows of a table without form. */
export function firstWords(
  { columns }: HeaderWindow,
  { sheet, from, to }: DataRows,
): string | undefined {
  const column = columns.find(({ at, texts }) => {
    if (texts.length === 0 || headingConcepts(texts.at(-1) ?? "").includes("line")) return false;
    const cells = Array.from({ length: to - from }, (_, row) => sheet.cell(from + row, at));
    const words = cells.filter(({ kind, text }) => kind === "text" && /\p{L}/u.test(text)).length;
    return words * 2 > cells.filter(({ kind }) => kind !== "empty").length;
  });
  return column?.texts.at(-1);
}

/** 年度 beside items that stand across: each row is a year, and the table a list of them. */
export function yearColumn(
  { columns }: HeaderWindow,
  { sheet, from, to }: DataRows,
): HeaderColumn | undefined {
  return columns.find(({ at, texts }) => {
    if (texts.length === 0) return false;
    const cells = Array.from({ length: to - from }, (_, row) => sheet.cell(from + row, at));
    const names = cells.filter(({ kind }) => kind === "text").map(({ text }) => text.trim());
    return names.length > 0 && names.every((name) => /^(?:20\d\d年|上年|本年)/.test(name));
  });
}

/** The same table as a list of years, under its own headings. */
export function asYears(spec: TableSpec, label: string): TableSpec {
  const rows = [{ id: "total", label: "合计", level: 0, total: true }];
  return {
    ...spec,
    columns: [],
    blocks: [{ id: "items", label: [label], columns: [], rows, free: true }],
  };
}

/** Items that a form has across may stand one below the other. */
export function asDown(spec: TableSpec): TableSpec {
  if (spec.blocks.every(({ across }) => across === undefined)) return spec;
  const across = spec.blocks.flatMap((block) => block.across ?? []);
  const columns = spec.columns.map((column) => {
    const periods = across
      .filter((place) => place.column === column.id)
      .flatMap(({ path }) => path)
      .filter((text) => headingConcepts(text).some((concept) => /budget$|final$/.test(concept)));
    return { ...column, titles: [...(column.titles ?? []), ...periods] };
  });
  const blocks = spec.blocks.map(({ across: _, ...block }) => ({ ...block, label: ["项目"] }));
  return { ...spec, columns, blocks };
}
