import type { Figure } from "../figures/figure.ts";
import { codeLevel } from "../forms/codes.ts";
import type { Requirement } from "../forms/form.ts";
import { type Disclosure, statementOf } from "../model/disclosure-model.ts";
import type { ChecklistItem, ChecklistStatus } from "./checklist-item.ts";

/** Counts that must be published, and the level to which items must be broken down. */
export function requiredFigureItems(disclosure: Disclosure): ChecklistItem[] {
  return (disclosure.form.requirements ?? []).map((requirement) => {
    const { id, label, basis } = requirement;
    const found = requirement.depth
      ? depthReached(disclosure, requirement.depth)
      : figuresFound(disclosure, requirement.figures ?? []);
    return { id, requirement: label, basis, ...found };
  });
}

type Found = Pick<ChecklistItem, "status" | "detail" | "place">;

function figuresFound(disclosure: Disclosure, wanted: readonly (readonly string[])[]): Found {
  const figures = wanted.map((ids) => firstOf(disclosure, ids));
  const given = figures.filter((figure) => figure !== undefined);
  const missing = figures.length - given.length;
  const detail = given.flatMap((figure, index) => [
    `${index > 0 ? "；" : ""}${figure.label}`,
    { figure },
  ]);
  const gap = `${given.length > 0 ? "；另有" : ""}${missing}个数没有公开`;
  return {
    status: missing === 0 ? "met" : "unmet",
    detail: [...detail, `${missing > 0 ? gap : ""}。`],
  };
}

/** A figure that is withheld by law is said to be so, and counts; one that is absent does not. */
function firstOf(disclosure: Disclosure, ids: readonly string[]): Figure | undefined {
  return ids
    .map((id) => disclosure.figures.get(id) ?? statementOf(disclosure, id))
    .find((figure) => figure && (figure.value !== null || figure.state === "withheld"));
}

/** Whether the table, or where it was not to be had the narrative, names items of that level. */
function depthReached(
  disclosure: Disclosure,
  { table: id, level }: NonNullable<Requirement["depth"]>,
): Found {
  const name = ["", "类", "款", "项"][level] ?? "";
  const table = disclosure.tables.get(id);
  const rows = (table?.rows ?? []).filter(
    ({ code, cells }) =>
      code && codeLevel(code) === level && [...cells.values()].some(({ value }) => value !== null),
  );
  if (rows.length > 0) {
    const detail = [`共${rows.length}个${name}级科目有数。`];
    return { status: "met", detail, place: `tables/${id}/` };
  }
  const stated = statedItems(disclosure, id, level);
  const detail =
    stated > 0
      ? `原工作簿未取得；正文写明了${stated}个${name}级科目。`
      : `没有看到${name}级科目${disclosure.record.source.reconstructed ? "；原工作簿未取得" : ""}。`;
  const status: ChecklistStatus =
    stated > 0 || disclosure.record.source.reconstructed ? "unknown" : "unmet";
  return { status, detail: [detail] };
}

function statedItems({ statements }: Disclosure, table: string, level: number): number {
  const codes = [...statements.values()].flatMap((figures) =>
    [...figures.keys()].flatMap((id) => {
      const [of, code = ""] = id.split(".");
      return of === table && /^\d{3}(\d\d){0,2}$/.test(code) && codeLevel(code) === level
        ? [code]
        : [];
    }),
  );
  return new Set(codes).size;
}
