import { originPlace } from "../../figures/figure.ts";
import type { StatTable, TableRow } from "../../figures/table.ts";
import { type Finding, inputInfo, inputWarning } from "../../finding.ts";
import type { CodeList } from "../../forms/codes.ts";
import type { Rule } from "../rule.ts";

const classification = { functional: "支出功能分类", economic: "支出经济分类" } as const;

/**
 * An unknown code is kept: lists change between years and places (domain.md §4). Below a known 类 it is one
 * of many and told once a table; of an unknown 类 it may be a slip, and is warned of.
 */
export const codesAreKnown: Rule = ({ tables }, { codes }) =>
  [...tables.values()].flatMap((table) => {
    const list = table.spec.codes && codes.get(table.spec.codes);
    if (!list) return [];
    const unknown = table.rows.filter(({ code }) => code && list.codes[code] === undefined);
    const isFamiliar = ({ code = "" }: TableRow) =>
      code.length > 3 && list.codes[code.slice(0, 3)] !== undefined;
    const strange = unknown.filter((row) => !isFamiliar(row));
    return [
      ...familiar(table, list, unknown.filter(isFamiliar)),
      ...strange.map((row) => warn(table, row)),
    ];
  });

function familiar(
  { spec, sheet }: StatTable,
  { title }: CodeList,
  rows: readonly TableRow[],
): Finding[] {
  const [first] = rows;
  if (!first) return [];
  const names = rows.slice(0, 6).map(({ code, label }) => `${code} ${label}`);
  return [
    inputInfo(
      "IN-07",
      originPlace(first.origin ?? sheet),
      `${spec.title}有 ${rows.length} 个科目编码不在“${title}”中，已按原样保留：${names.join("、")}${rows.length > names.length ? " 等" : ""}`,
      "无需处理；常用的可在 data/codes/ 中补充。",
    ),
  ];
}

function warn({ spec, sheet }: StatTable, { code, label, origin }: TableRow): Finding {
  const list = spec.codes ? classification[spec.codes] : "";
  return inputWarning(
    "IN-07",
    originPlace(origin ?? sheet),
    `${spec.title}的科目编码 ${code}（${label}）不在${list}科目中，已按原样保留`,
    "如为新科目，可在 data/codes/ 中补充；如为笔误，请更正编码。",
  );
}
