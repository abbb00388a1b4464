import type { Disclosure } from "../../model/disclosure-model.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Block } from "../../narrative/say.ts";
import { typedLines } from "../../provenance/told-figures.ts";
import type { Link, PageBase } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";
import type { ShownChart } from "../shown-chart.ts";
import { chartFigures } from "../shown-part.ts";

/** An evaluation report, with its charts and the self-evaluation of the same project. */
export interface ReportPage extends PageBase {
  readonly kind: "report";
  readonly disclosure: Disclosure;
  readonly evaluation: Evaluation;
  readonly charts: {
    readonly parts: ShownChart;
    readonly deductions?: ShownChart;
    readonly survey?: ShownChart;
  };
  readonly project?: Link;
}

export const report: PageKindOf<ReportPage> = {
  shown: ({ disclosure, evaluation, charts }) => [
    {
      type: "text",
      title: "正文和图中的数",
      disclosure,
      figures: chartFigures(Object.values(charts).filter((chart) => chart !== undefined)),
      beside: [...evaluation.all.values()],
      typed: typedLines(blocksOf(evaluation)),
    },
    { type: "evaluation", disclosure, evaluation },
  ],
};

function blocksOf({ figures, texts }: Evaluation): Block[] {
  return [...texts.values()].flatMap(({ file, body, passages }) =>
    [body, ...passages.values()].map((passage): Block => {
      return { type: "prose", passage, file, figures };
    }),
  );
}
