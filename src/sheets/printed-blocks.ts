import { headingConcepts } from "../forms/vocabulary.ts";
import { normaliseLabel } from "../words/normalise.ts";
import type { DataRows } from "./data-rows.ts";
import type { HeaderColumn } from "./header-text.ts";

/** Columns that stand together on a sheet: what names a row, and what the row holds. */
export interface PrintedBlock {
  /** More than one where 类, 款 and 项 stand apart. */
  readonly codes: readonly HeaderColumn[];
  /** Columns that may name the rows, the likeliest first; none where the items stand across. */
  readonly labels: readonly HeaderColumn[];
  readonly line?: HeaderColumn;
  /** All other columns with a header, from left to right. */
  readonly values: readonly HeaderColumn[];
}

type Role = "code" | "label" | "line" | "value";

/**
 * Cuts a header into blocks: a column that names rows, right of one with values, begins the next. In a table
 * of sides every column of words does, whatever its heading.
 */
export function printedBlocks(
  columns: readonly HeaderColumn[],
  rows: DataRows,
  isLabel: (text: string) => boolean = () => false,
  hasSides = false,
): PrintedBlock[] {
  const named = columns.filter(({ texts }) => texts.length > 0);
  const roles = named.map((column): Role => {
    const role = roleOf(column, named, rows, isLabel);
    return hasSides && role === "value" && holdsWords(rows, column.at) ? "label" : role;
  });
  const blocks: { roles: Role[]; columns: HeaderColumn[] }[] = [];
  named.forEach((column, index) => {
    const role = roles[index] ?? "value";
    const open = blocks.at(-1);
    const begins =
      open === undefined ||
      (role !== "value" && open.roles.includes("value") && (hasSides || begun(open, column, role)));
    if (begins) blocks.push({ roles: [role], columns: [column] });
    else {
      open.roles.push(role);
      open.columns.push(column);
    }
  });
  return blocks.map(toBlock);
}

/** A second 项目 or 科目编码 begins a block; 备注 and other names in a list do not. */
function begun(
  open: { readonly roles: readonly Role[]; readonly columns: readonly HeaderColumn[] },
  column: HeaderColumn,
  role: Role,
): boolean {
  const concepts = headingConcepts(column.texts.at(-1) ?? "");
  return open.columns.some((other, index) => {
    const theirs = headingConcepts(other.texts.at(-1) ?? "");
    return open.roles[index] === role && concepts.some((concept) => theirs.includes(concept));
  });
}

interface RoledColumns {
  readonly roles: readonly Role[];
  readonly columns: readonly HeaderColumn[];
}

function toBlock(whole: RoledColumns): PrintedBlock {
  const { roles, columns } = withOneClassification(whole);
  const having = (role: Role) => columns.filter((_, index) => roles[index] === role);
  const [line, ...otherLines] = having("line");
  return {
    codes: inCodeOrder(having("code")),
    labels: having("label"),
    line,
    values: [...having("value"), ...otherLines].sort((a, b) => a.at - b.at),
  };
}

/**
 * Where 部门预算经济分类 and 政府预算经济分类 stand side by side, each with code and name, the rows are those of the
 * first that is not the government's; the other is told beside them, as words.
 */
function withOneClassification({ roles, columns }: RoledColumns): RoledColumns {
  const groups = classifications(roles, columns);
  const isGovernments = (group: number) =>
    columns.some(
      ({ texts }, index) => groups[index] === group && texts.some((text) => text.includes("政府")),
    );
  const chosen = [...new Set(groups)].find((group) => !isGovernments(group)) ?? 0;
  return {
    columns,
    roles: roles.map((role, index) =>
      groups[index] === chosen || role === "line" ? role : "value",
    ),
  };
}

/** The number of the classification of each column: a code right of a code with its name begins the next. */
function classifications(roles: readonly Role[], columns: readonly HeaderColumn[]): number[] {
  let group = 0;
  let open: "none" | "code" | "name" = "none";
  return columns.map(({ texts }, index) => {
    const isUnit = headingConcepts(texts.at(-1) ?? "").includes("unit-code");
    if (roles[index] === "code" && !isUnit) {
      if (open === "name") group++;
      open = "code";
    } else if (roles[index] === "label" && open === "code") open = "name";
    return group;
  });
}

/** By its heading; where one heading stands over code and name, or says either, by what it holds. */
function roleOf(
  column: HeaderColumn,
  columns: readonly HeaderColumn[],
  rows: DataRows,
  isLabel: (text: string) => boolean,
): Role {
  const leaf = column.texts.at(-1) ?? "";
  const concepts = headingConcepts(leaf);
  const is = (...wanted: readonly string[]) => wanted.some((concept) => concepts.includes(concept));
  if (is("line")) return "line";
  const isCode = is("code", "code-part", "unit-code");
  const isName = is("label", "project-name", "unit-name") || isLabel(leaf);
  if (!isCode && !isName) return "value";
  const isShared = columns.some(
    ({ at, texts }) => at > column.at && headingConcepts(texts.at(-1) ?? "").includes("label"),
  );
  if (isCode && !isName) return "code";
  if ((isCode || isShared) && holdsCodes(rows, column.at)) return "code";
  // A heading that says 项目 over numbers names no rows.
  return isName && !holdsNumbers(rows, column.at) ? "label" : "value";
}

const looked = 60;

function holdsNumbers({ sheet, from, to }: DataRows, at: number): boolean {
  let numbers = 0;
  let texts = 0;
  for (let row = from; row < Math.min(to, from + looked); row++) {
    const { kind, text } = sheet.cell(row, at);
    if (kind === "number" || (kind === "text" && /^[-\d.,，．\s]+$/.test(text))) numbers++;
    else if (kind === "text") texts++;
  }
  return numbers > texts;
}

/** At least three names, and more of them than numbers. */
function holdsWords({ sheet, from, to }: DataRows, at: number): boolean {
  let words = 0;
  let others = 0;
  for (let row = from; row < Math.min(to, from + looked); row++) {
    const { kind, text } = sheet.cell(row, at);
    if (kind === "text" && /\p{Script=Han}{2}/u.test(normaliseLabel(text))) words++;
    else if (kind !== "empty") others++;
  }
  return words >= 3 && words > others;
}

function holdsCodes({ sheet, from, to }: DataRows, at: number): boolean {
  let codes = 0;
  let others = 0;
  for (let row = from; row < Math.min(to, from + looked); row++) {
    const text = normaliseLabel(sheet.cell(row, at).text);
    if (/^[235]\d\d(?:\d\d){0,2}$/.test(text)) codes++;
    else if (text !== "") others++;
  }
  return codes > others;
}

const codeParts = ["类", "款", "项"];

/** 类 before 款 before 项, however they stand. */
function inCodeOrder(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const part = ({ texts }: HeaderColumn) => codeParts.indexOf(texts.at(-1) ?? "");
  return [...columns].sort((a, b) => part(a) - part(b) || a.at - b.at);
}
