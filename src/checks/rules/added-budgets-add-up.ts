import type { Figure } from "../../figures/figure.ts";
import { quantityOf, residual } from "../../figures/quantity.ts";
import type { Project } from "../../records/project.ts";
import { sameProjectName } from "../../words/same-project.ts";
import type { Ledger } from "../ledger.ts";
import { addedBudgetsInText } from "../text/added-budgets-in-text.ts";
import { placeOf, tieSum, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const addedBudgetsAddUp: TieOut = {
  id: "PF-11",
  title: {
    zh: "年初预算加年中追加等于全年预算；全部是年中追加的，自评表的年初预算数为0",
    en: "The initial budget plus what was added is the full-year budget; what was wholly added had none",
  },
  source: "预算调整：年初预算＋追加（－调减）＝全年预算；项目支出绩效自评表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["facts.json", "projects"],
  fix: "请核对年初预算、年中追加和全年预算；另有调减的要写明。",
  read: [addedBudgetsInText],
  *test(ledger) {
    const told = new Set<string>();
    for (const added of ledger.stated()) {
      const stem = added.id.endsWith(".added") ? added.id.slice(0, -".added".length) : undefined;
      if (stem === undefined || !added.value) continue;
      const { section } = placeOf(added);
      const [initial, full] = ["initial-budget", "adjusted-budget"].map((column) =>
        ledger.within(section, `${stem}.${column}`),
      );
      const isCut = ledger.stated().some(({ id, label }) => {
        return id.startsWith(`${stem}.`) && /调减|核减|收回|压减/.test(label);
      });
      if (initial && full && !isCut) yield* tieSum(ledger, full, [initial, added]);
      const project = initial || told.has(stem) ? undefined : projectOf(ledger, added);
      told.add(stem);
      if (project) yield* tableOutcome(project, added);
    }
  },
};

/** The one project whose name stands in the label: “某某平台项目年中追加”. */
function projectOf({ disclosure }: Ledger, { label }: Figure): Project | undefined {
  const name = label.replace(/(?:年中|年度中)?(?:追加|调增)(?:预算|资金|经费)?(?:数)?$/, "");
  const projects = disclosure.projects.filter((project) => sameProjectName(name, project.name));
  return projects.length === 1 ? projects[0] : undefined;
}

/** Where all of the year's budget was added, the table must not call it the initial budget too. */
function tableOutcome({ name, funds }: Project, added: Figure): Outcome[] {
  const cells = funds[0]?.cells;
  if (!cells?.initial.value || !isSame(cells.fullYear, added)) return [];
  const { initial } = cells;
  return [
    {
      result: initial.value?.digits === 0n ? "passed" : "failed",
      ...placeOf(initial),
      formula: "全年预算数－年中追加",
      operands: [toOperand(cells.fullYear), toOperand(added)],
      custom: "按没有同时调减计",
      stated: `${initial.printed}${initial.unit}`,
      expected: `0${initial.unit}`,
      message: `“${name}”的全年预算${cells.fullYear.printed}万元，正文说全部是年中追加，自评表的年初预算数却写${initial.printed}万元，应为0`,
      fix: "请把自评表的年初预算数改为0，或更正正文里追加的数。",
    },
  ];
}

function isSame(a: Figure, b: Figure): boolean {
  const [one, other] = [quantityOf(a), quantityOf(b)];
  return one !== null && other !== null && residual(one, [other]).isExact;
}
