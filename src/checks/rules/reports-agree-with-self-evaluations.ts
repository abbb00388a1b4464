import { type Figure, printFigure } from "../../figures/figure.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { compareDecimals } from "../../numbers/decimal.ts";
import type { Project } from "../../records/project.ts";
import { placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const reportsAgreeWithSelfEvaluations: TieOut = {
  id: "PF-10",
  title: {
    zh: "同一指标在自评表和评价报告里的完成数相同",
    en: "An indicator was reached to the same degree in the self-evaluation and in the evaluation report",
  },
  source: "项目支出绩效自评表与绩效评价报告",
  severity: "warning",
  tolerance: "none",
  kinds: ["final-accounts"],
  needs: ["projects", "evaluations"],
  fix: "请核对自评表的实际完成值和评价报告的数，查明哪一个有依据。",
  test: ({ disclosure }) =>
    disclosure.evaluations.flatMap((evaluation) =>
      disclosure.projects
        .filter(({ id }) => id === evaluation.project)
        .flatMap((project) => outcomes(project, evaluation)),
    ),
};

/** 服务厅局 of a report is what 保障服务厅局数量 of the table counts, when no other indicator says it too. */
function outcomes({ indicators }: Project, evaluation: Evaluation): Outcome[] {
  return [...evaluation.figures.values()].flatMap((figure): Outcome[] => {
    const name = figure.label.replace(`${evaluation.name}·`, "");
    const matching = indicators.filter((indicator) => isNamed(indicator.name, name));
    const actual = matching.length === 1 ? matching[0]?.actual : undefined;
    return actual && typeof actual !== "string" ? compare(actual, figure) : [];
  });
}

/** The whole name, with 数量 or 个数 behind it and a verb before it at most. */
function isNamed(indicator: string, figure: string): boolean {
  const plain = indicator.replace(/(?:数量|个数)$/, "");
  return (
    figure.length >= 3 &&
    (plain === figure || (plain.length - figure.length <= 2 && plain.endsWith(figure)))
  );
}

function compare(actual: Figure, figure: Figure): Outcome[] {
  if (!actual.value || !figure.value || (actual.unit === "%") !== (figure.unit === "%")) return [];
  const [own, other] = [printFigure(actual), printFigure(figure)];
  return [
    {
      result: compareDecimals(actual.value, figure.value) === 0 ? "passed" : "failed",
      ...placeOf(actual),
      formula: `评价报告“${figure.label}”`,
      operands: [toOperand(figure)],
      stated: `${own}${actual.unit}`,
      expected: `${other}${figure.unit}`,
      message: `“${actual.label}”在自评表里是${own}${actual.unit}，评价报告的“${figure.label}”是${other}${figure.unit}`,
    },
  ];
}
