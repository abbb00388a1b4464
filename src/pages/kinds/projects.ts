import type { Figure } from "../../figures/figure.ts";
import type { Disclosure } from "../../model/disclosure-model.ts";
import type { PageBase } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";

/** One line of the overview of projects; without a path, only a review of it is published. */
export interface ProjectEntry {
  readonly name: string;
  readonly path?: string;
  readonly hasReview: boolean;
  readonly budget?: Figure;
  readonly executed?: Figure;
  readonly rate?: Figure;
  readonly score?: Figure;
  readonly indicators?: number;
}
export interface ProjectsPage extends PageBase {
  readonly kind: "projects";
  readonly disclosure: Disclosure;
  readonly entries: readonly ProjectEntry[];
}

export const projects: PageKindOf<ProjectsPage> = {
  shown: ({ disclosure, entries }) => [
    {
      type: "text",
      title: "项目和自评结果",
      disclosure,
      figures: entries.flatMap(({ budget, executed, rate, score }) =>
        [budget, executed, rate, score].flatMap((figure) => figure ?? []),
      ),
    },
  ],
};
