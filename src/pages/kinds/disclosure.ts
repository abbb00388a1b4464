import type { FormPart } from "../../forms/form.ts";
import type { Disclosure } from "../../model/disclosure-model.ts";
import { figuresOf } from "../../narrative/say.ts";
import { overviewSentences } from "../glance.ts";
import { keyFigures } from "../key-figures.ts";
import type { Link, PageBase, ShownTable } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";
import type { Quality } from "../quality.ts";
import type { ShownChart } from "../shown-chart.ts";
import { chartFigures } from "../shown-part.ts";

/** Contents as in the original 目录: parts with their sections, and the tables. */
export interface ContentsPart {
  readonly part: FormPart;
  readonly links: readonly Link[];
  /** Titles of tables that could not be had. */
  readonly unavailable: readonly string[];
}
export interface DisclosurePage extends PageBase {
  readonly kind: "disclosure";
  readonly disclosure: Disclosure;
  readonly contents: readonly ContentsPart[];
  readonly tables: readonly ShownTable[];
  readonly charts: readonly ShownChart[];
  readonly comparisons: readonly Link[];
  readonly quality?: Quality;
  /** Pages that are no section: self-evaluations, evaluation reports. */
  readonly related: readonly Link[];
}

export const disclosure: PageKindOf<DisclosurePage> = {
  shown: ({ disclosure, charts }) => [
    {
      type: "text",
      title: "总览中的数",
      disclosure,
      figures: [
        ...keyFigures(disclosure).map(({ figure }) => figure),
        ...overviewSentences(disclosure).flatMap(figuresOf),
        ...chartFigures(charts),
      ],
    },
  ],
};
