import type { Figure } from "../figures/figure.ts";
import { type Finding, inputWarning } from "../finding.ts";
import { type Form, sectionsOf } from "../forms/form.ts";
import { otherFiguresOf } from "../forms/other-figures.ts";
import { type Disclosure, findFigure } from "../model/disclosure-model.ts";
import type { AskedFigure } from "../records/asked-figures.ts";
import { baseOfId, basesOf, namedCells } from "../records/base-figures.ts";
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
  const known = new Map(otherFiguresOf(form).map((figure) => [figure.id, figure]));
  const recorded = earlierFigures(disclosure, others);
  const file = `${dataName}/${folder}/tables.xlsx`;
  return [
    ...missingIds(disclosure)
      .filter((id) => known.has(id) || !isCell(form, id) || recorded[id])
      .flatMap((id) => {
        const onSheet = recorded[id] ?? known.get(id);
        return onSheet ? { ...missing(onSheet, file), figure: id } : [];
      }),
    ...missingBases(disclosure, others).map((base) => ({
      ...missingBase(base, file),
      figure: base.id,
    })),
  ];
}

/** 上年决算 and 年初预算 that sections compare with and that no document or sheet has brought. */
export function missingBases(disclosure: Disclosure, others: readonly Disclosure[]): AskedFigure[] {
  const recorded = earlierFigures(disclosure, others);
  const registry = otherFiguresOf(disclosure.form);
  const onSheet = new Set(registry.map(({ id }) => id));
  const missed = new Set(missingIds(disclosure));
  const compared = [...registry, ...namedCells([...disclosure.tables.values()])];
  return basesOf(compared, disclosure.record.kind).filter(
    ({ id }) => missed.has(id) && !recorded[id] && !onSheet.has(id),
  );
}

/** Ids of figures that a section tells and nobody has stated. */
function missingIds(disclosure: Disclosure): string[] {
  const { form } = disclosure;
  const registry = otherFiguresOf(form);
  const optional = new Set(registry.flatMap((figure) => (figure.optional ? figure.id : [])));
  const isTold = (id: string) =>
    sectionsOf(form).some(({ id: section }) => findFigure(disclosure, section, id));
  return [...new Set([...askedOf(disclosure).figures, ...registry.map(({ id }) => id)])].filter(
    (id) => !optional.has(id) && !isTold(id),
  );
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

function missingBase({ label, unit }: Described, file: string): Finding {
  return inputWarning(
    "TD-03",
    `${file} · ${otherFiguresTitle}`,
    `还没有这个数：${label}`,
    `请在工作簿的“${otherFiguresTitle}”里照这个名称填写（单位：${unit}），再导入；有上一年的决算、本年的预算时，npm run new 会带来它；没有资料的不用填，正文不作比较。`,
  );
}

/** A cell of a table of the form, or one that a row of codes may have; its blank is told with its table. */
function isCell({ tables }: Form, id: string): boolean {
  const parts = id.split(".");
  return (
    parts.length === 3 &&
    tables.some((table) => table.id === parts[0]) &&
    baseOfId(id) === undefined
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
