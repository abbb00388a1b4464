import {
  closingOf,
  type Fen,
  finalOf,
  generalBasicOf,
  generalOf,
  generalProjectOf,
  incomeOf,
  openingOf,
  spendingOf,
  totalOf,
} from "./accounts.ts";
import { incomeByBudget } from "./parts.ts";
import type { Fragment } from "./piece.ts";
import { join } from "./piece.ts";
import type { Story } from "./story.ts";

/** How a table looks once it has become text: rows of tabs, rows of blanks, or one run of words. */
export type FlatLayout = "tabs" | "blanks" | "run";

/** 收入支出决算总表 and 一般公共预算财政拨款支出决算表 as text, money without its unit. */
export function flatTables(story: Story, layout: FlatLayout): void {
  const { accounts: a, draft, unit } = story;
  const mark = { tabs: "\t", blanks: "　", run: " " }[layout];
  const bare = (label: string, fen: Fen): Fragment => draft.money(label, fen).text;
  const rows: Fragment[] = [];
  const row = (...cells: Fragment[]) => rows.push(join(cells, mark));
  row("收入支出决算总表");
  row("公开01表");
  row(`单位：${unit.name}`, `金额单位：${draft.unit}`);
  row("收入", "支出");
  row("项目", "行次", "决算数", "项目", "行次", "决算数");
  const classes = story.classes();
  incomeByBudget(a).forEach(([name, amount], index) => {
    const right = classes[index];
    row(
      `${["一", "二", "三", "四", "五", "六", "七", "八"][index]}、${name}`,
      String(index + 1),
      bare(name, amount),
      ...(right ? [right.name, String(index + 31), bare(right.name, right.amount)] : []),
    );
  });
  row(
    "本年收入合计",
    "27",
    bare("本年收入合计", incomeOf(a)),
    "本年支出合计",
    "58",
    bare("本年支出合计", spendingOf(a)),
  );
  row(
    "使用非财政拨款结余",
    "28",
    bare("使用非财政拨款结余", a.reserve),
    "结余分配",
    "59",
    bare("结余分配", a.distribution),
  );
  row(
    "年初结转和结余",
    "29",
    bare("年初结转和结余", openingOf(a)),
    "年末结转和结余",
    "60",
    bare("年末结转和结余", closingOf(a)),
  );
  row("总计", "31", bare("总计", totalOf(a)), "总计", "62", bare("总计", totalOf(a)));
  row("一般公共预算财政拨款支出决算表");
  row("公开05表");
  row("科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出");
  row(
    "合计",
    bare("合计", generalOf(a)),
    bare("基本支出", generalBasicOf(a)),
    bare("项目支出", generalProjectOf(a)),
  );
  for (const item of a.items) {
    row(
      item.kind.code,
      item.kind.name,
      bare(item.kind.name, finalOf(item)),
      bare("基本支出", item.basic),
      bare("项目支出", item.project),
    );
  }
  const { say } = draft;
  if (layout === "run") say`${join(rows, " ")}`;
  else for (const one of rows) say`${one}`;
}
