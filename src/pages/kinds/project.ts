import type { Disclosure } from "../../model/disclosure-model.ts";
import type { Project } from "../../records/project.ts";
import type { Link, PageBase } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";

/** The self-evaluation table of one project. */
export interface ProjectPage extends PageBase {
  readonly kind: "project";
  readonly disclosure: Disclosure;
  readonly project: Project;
  /** Evaluation reports of the same project. */
  readonly related: readonly Link[];
  readonly previous?: Link;
  readonly next?: Link;
}

export const project: PageKindOf<ProjectPage> = {
  shown: ({ disclosure, project }) => [{ type: "project", disclosure, project }],
};
