import type { Figure } from "../figures/figure.ts";
import { type Finding, inputWarning } from "../finding.ts";
import { type Form, sectionsOf } from "../forms/form.ts";
import { otherFiguresOf } from "../forms/other-figures.ts";
import { type Disclosure, findFigure, statementOf } from "../model/disclosure-model.ts";
import type { DisclosureRecord } from "../records/disclosure.ts";
import { otherFiguresTitle } from "../sheets/other-figures-sheet.ts";
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
  const { form, folder } = disclosure;
  const registry = otherFiguresOf(form);
  const known = new Map(registry.map((figure) => [figure.id, figure]));
  const needed = registry.filter(({ optional }) => !optional).map(({ id }) => id);
  const asked = [...askedOf(disclosure).figures].filter((id) => !known.get(id)?.optional);
  const isTold = (id: string) =>
    sectionsOf(form).some(({ id: section }) => findFigure(disclosure, section, id));
  const recorded = earlierFigures(disclosure, others);
  return [...new Set([...asked, ...needed])]
    .filter((id) => !isTold(id))
    .filter((id) => known.has(id) || !isCell(form, id) || recorded[id])
    .flatMap((id) => {
      const onSheet = recorded[id] ?? known.get(id);
      if (onSheet) return missing(onSheet, `${dataName}/${folder}/tables.xlsx`);
      const base = describe(id, disclosure, others);
      return base ? missingBase(base, `${dataName}/${folder}/disclosure.json`) : [];
    });
}

type Described = Pick<Figure, "label" | "unit">;

function missing({ label, unit }: Described, file: string): Finding {
  const counted = unit === "" ? "" : `（单位：${unit}）`;
  return inputWarning(
    "TD-03",
    `${file} · ${otherFiguresTitle}`,
    `还没有这个数：${label}`,
    `请在工作簿的“${otherFiguresTitle}”里填写${counted}，再导入；没有发生的填 0。`,
  );
}

/** 上年决算 or 年初预算 that no earlier document has brought, so no sheet asks for it. */
function missingBase({ label }: Described, file: string): Finding {
  return inputWarning(
    "TD-03",
    file,
    `还没有这个数：${label}`,
    "有上一年的决算、本年的预算时，npm run new 会带来它；没有资料的不用填，正文不作比较或写明原文未公开。",
  );
}

/** A cell of a table of the form, or one that a row of codes may have; its blank is told with its table. */
function isCell({ tables }: Form, id: string): boolean {
  const parts = id.split(".");
  return (
    parts.length === 3 &&
    tables.some((table) => table.id === parts[0]) &&
    !/-(previous|initial-budget)$/.test(id)
  );
}

/** What the unit has recorded in earlier years, the latest last. */
function earlierFigures(
  { record }: Disclosure,
  others: readonly Disclosure[],
): DisclosureRecord["figures"] {
  const earlier = others
    .map((other) => other.record)
    .filter(
      ({ unit, kind, year }) => unit === record.unit && kind === record.kind && year < record.year,
    )
    .sort((a, b) => a.year - b.year);
  return Object.assign({}, ...earlier.map(({ figures }) => figures));
}

/** What such a figure is called and counted in: as another disclosure has it, or as its cell is. */
function describe(
  id: string,
  { figures }: Disclosure,
  others: readonly Disclosure[],
): Described | undefined {
  const known = others
    .map((other) => other.figures.get(id) ?? statementOf(other, id))
    .find((figure) => figure);
  if (known) return known;
  const cell = figures.get(id.replace(/-(previous|initial-budget)$/, ""));
  const base = id.endsWith("-previous") ? "（上年决算）" : "（年初预算）";
  return cell && { label: `${cell.label}${base}`, unit: cell.unit };
}
