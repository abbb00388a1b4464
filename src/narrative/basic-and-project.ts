import { type Block, list, paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";

interface Line {
  readonly cell: string;
  readonly label: string;
}

function tellDetail(teller: Teller, lead: string, total: string, lines: readonly Line[]): Block[] {
  const { unit, record } = teller.disclosure;
  return [
    paragraph(say`${unit.name}${record.year}年度${lead}${teller.figure(total)}，其中：`),
    list(
      lines.map(({ cell, label }) => {
        const uses = teller.uses(cell);
        return say`${label}${teller.figure(cell)}。${uses ? `主要包括：${uses}。` : ""}`;
      }),
    ),
  ];
}

/** 基本支出: 人员经费 and 公用经费 (公开06表), with what they are spent on. */
export function tellBasic(teller: Teller): Block[] {
  return tellDetail(teller, "一般公共预算财政拨款基本支出决算", "general-budget.total.basic", [
    { cell: "basic-detail.personnel.amount", label: "人员经费" },
    { cell: "basic-detail.public.amount", label: "公用经费" },
  ]);
}

/** 项目支出 by economic 类 (公开07表). */
export function tellProject(teller: Teller): Block[] {
  const rows = teller.disclosure.tables.get("project-detail")?.rows ?? [];
  const classes = rows.filter((row) => row.level === 1);
  return tellDetail(
    teller,
    "一般公共预算财政拨款项目支出决算",
    "general-budget.total.project",
    classes.map(({ id, label }) => ({ cell: `project-detail.${id}.amount`, label })),
  );
}
