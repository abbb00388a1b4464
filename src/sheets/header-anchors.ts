import type { BlockSpec, TableSpec } from "../forms/form.ts";
import { headerLabel } from "./header-text.ts";

/** A header that the form asks for. */
export interface HeaderAnchor {
  readonly block: number;
  readonly role: "code" | "label" | "line" | "value" | "across";
  /** Value columns and items across: the column; items across: the row too. */
  readonly column?: string;
  readonly row?: string;
  /** As the form prints it, for messages. */
  readonly path: readonly string[];
  /** Comparable writings of each level, from top to bottom. */
  readonly levels: readonly ReadonlySet<string>[];
  /** Levels without which it could be taken for another anchor. */
  readonly needed: readonly ReadonlySet<string>[];
  readonly optional: boolean;
}

const codeWords = [
  "科目编码",
  "科目代码",
  "功能分类科目编码",
  "支出功能分类科目编码",
  "经济分类科目编码",
  "支出经济分类科目编码",
  "部门经济分类科目编码",
  "编码",
];
const labelWords = [
  "项目",
  "科目名称",
  "功能分类科目名称",
  "支出功能分类科目名称",
  "经济分类科目名称",
  "部门经济分类科目名称",
  "支出经济分类科目名称",
  "名称",
];
const lineWords = ["行次", "序号"];

/** Other writings of headers that every region has; a form's own words count first. */
const structural: Record<"code" | "label" | "line", readonly (readonly string[])[]> = {
  code: [codeWords],
  label: [labelWords.slice(1), ["项目", "项目(按功能分类)", "支出项目", "收入项目", "项目名称"]],
  line: [lineWords],
};

/** All headers of a table from left to right, with what tells them from each other. */
export function headerAnchors(spec: TableSpec): HeaderAnchor[] {
  const anchors = spec.blocks.flatMap((block, index) => blockAnchors(spec, block, index));
  return anchors.map((anchor) => ({ ...anchor, needed: neededLevels(anchor, anchors) }));
}

function blockAnchors(spec: TableSpec, block: BlockSpec, index: number): HeaderAnchor[] {
  const make = (
    role: HeaderAnchor["role"],
    path: readonly string[],
    more: readonly string[] = [],
    rest: Partial<HeaderAnchor> = {},
  ): HeaderAnchor => {
    const full = block.title && role !== "across" ? [block.title, ...path] : path;
    const levels = full.map((text, level) => {
      const writings = [text, ...(spec.headings?.[text] ?? [])];
      return new Set([...writings, ...(level === full.length - 1 ? more : [])].map(headerLabel));
    });
    return { block: index, role, path: full, levels, needed: [], optional: false, ...rest };
  };
  if (block.across) {
    return block.across.map(({ row, column, path }) => make("across", path, [], { row, column }));
  }
  const other = (role: "code" | "label" | "line", path: readonly string[]) => {
    const last = path.at(-1) ?? "";
    const family = structural[role].find((words) => words.includes(last)) ?? [];
    return make(role, path, family, { optional: role === "line" });
  };
  const anchors: HeaderAnchor[] = [];
  if (block.code) anchors.push(other("code", block.code));
  if (block.label) anchors.push(other("label", block.label));
  if (block.label || block.line) anchors.push(other("line", block.line ?? ["行次"]));
  for (const id of block.columns) {
    const column = spec.columns.find((candidate) => candidate.id === id);
    if (column) anchors.push(make("value", column.path, column.titles, { column: id }));
  }
  return anchors;
}

/** The upper levels that another anchor with the same last level does not have. */
function neededLevels(
  anchor: HeaderAnchor,
  all: readonly HeaderAnchor[],
): readonly ReadonlySet<string>[] {
  const leaf = anchor.levels.at(-1) ?? new Set();
  const rivals = all.filter(
    (other) => other !== anchor && meet(leaf, other.levels.at(-1) ?? new Set()),
  );
  return anchor.levels
    .slice(0, -1)
    .filter((level) => rivals.some((rival) => !rival.levels.some((theirs) => meet(theirs, level))));
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((text) => b.has(text));
}
