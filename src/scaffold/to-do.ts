import { type Finding, inputWarning } from "../finding.ts";
import { sectionsOf } from "../forms/form.ts";
import { type Disclosure, findFigure, statementOf } from "../model/disclosure-model.ts";
import { askedOf } from "./asked-figures.ts";

/**
 * What a draft still lacks, beside what the rules find: blank cells of its tables, and figures that its
 * sections tell and no table holds. `others` are disclosures that may know what such a figure is called.
 */
export function toDoList(
  disclosure: Disclosure,
  others: readonly Disclosure[],
  dataName: string,
): Finding[] {
  if (disclosure.record.status !== "draft") return [];
  const { unit, year, kind } = disclosure.record;
  return [...blankCells(disclosure, dataName), ...missingFigures(disclosure, others, dataName)].map(
    (finding) => ({ ...finding, unit, year, kind }),
  );
}

function blankCells({ tables, folder }: Disclosure, dataName: string): Finding[] {
  return [...tables.values()]
    .filter((table) => !table.empty)
    .flatMap((table) => {
      const cells = table.rows.flatMap((row) => [...row.cells.values()]);
      const blank = cells.filter(({ state }) => state === "blank");
      const [first] = blank;
      if (!first) return [];
      return inputWarning(
        "TD-01",
        `${dataName}/${folder}/tables.xlsx · ${table.sheet} · ${first.place?.in === "cell" ? first.place.cell : ""}`,
        `“${table.spec.title}”还有${blank.length}格空白，这是第一格（${first.label}）`,
        "请填写；没有发生额填 0，没有资料填“原文未公开”，原表就是空白的可以不管。",
      );
    });
}

function missingFigures(
  disclosure: Disclosure,
  others: readonly Disclosure[],
  dataName: string,
): Finding[] {
  const tables = new Set(disclosure.form.tables.map(({ id }) => id));
  const hasCells = (id: string) =>
    tables.has(id.split(".")[0] ?? "") &&
    id.split(".").length === 3 &&
    !/-(previous|initial-budget)$/.test(id);
  const isTold = (id: string) =>
    sectionsOf(disclosure.form).some(({ id: section }) => findFigure(disclosure, section, id));
  return [...askedOf(disclosure).figures]
    .filter((id) => !isTold(id))
    .filter((id) => !hasCells(id) || others.some((other) => other.record.figures[id]))
    .map((id) => {
      const { label, unit } = describe(id, disclosure, others);
      return inputWarning(
        "TD-03",
        `${dataName}/${disclosure.folder}/disclosure.json · /figures/${id}`,
        `还没有这个数：${label}`,
        `请填写 { "label": "${label}", "printed": "…", "unit": "${unit}" }；没有发生的填 "0"。`,
      );
    });
}

/** What such a figure is called and counted in: as another disclosure has it, or as its cell is. */
function describe(
  id: string,
  { figures }: Disclosure,
  others: readonly Disclosure[],
): { readonly label: string; readonly unit: string } {
  const known = others
    .map((other) => other.figures.get(id) ?? statementOf(other, id))
    .find((figure) => figure);
  if (known) return known;
  const cell = figures.get(id.replace(/-(previous|initial-budget)$/, ""));
  const base = id.endsWith("-previous") ? "（上年决算）" : "（年初预算）";
  return { label: cell ? `${cell.label}${base}` : id, unit: cell?.unit ?? "" };
}
