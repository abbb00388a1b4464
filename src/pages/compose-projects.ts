import { kindTitle } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import type { Project } from "../records/project.ts";
import { disclosurePath } from "./address.ts";
import { reportLinks } from "./compose-reports.ts";
import type { ProjectPage } from "./kinds/project.ts";
import type { ProjectEntry, ProjectsPage } from "./kinds/projects.ts";
import type { Link } from "./page-base.ts";

/** 项目自评: the overview, where it stands, and the title of its link. */
export function projectsLink(disclosure: Disclosure): Link {
  return { title: "项目支出绩效自评", path: `${disclosurePath(disclosure)}projects/` };
}

/** The overview of the self-evaluated projects and a page for each table; none where there is none. */
export function composeProjects(
  disclosure: Disclosure,
  trail: readonly Link[],
): (ProjectsPage | ProjectPage)[] {
  const { projects, record } = disclosure;
  if (projects.length === 0) return [];
  const index = projectsLink(disclosure);
  const common = {
    column: `${kindTitle[record.kind]}公开`,
    published: publishedDate(record),
    searchKind: "项目自评",
    disclosure,
  };
  const entries = projectEntries(disclosure, index);
  const links = projects.map((project) => projectLink(project, index));
  const title = disclosureTitle(disclosure);
  const withTable = `${projects.length}个项目公开了自评表`;
  return [
    {
      ...common,
      kind: "projects",
      path: index.path,
      title: index.title,
      description: `${title}：${withTable}。`,
      trail,
      entries,
    },
    ...projects.map(
      (project, at): ProjectPage => ({
        ...common,
        kind: "project",
        path: links[at]?.path ?? "",
        title: project.name,
        description: `${title}：${project.name}的绩效自评表。`,
        trail: [...trail, index],
        searchSection: index.title,
        project,
        related: reportLinks(disclosure, project.id),
        previous: links[at - 1],
        next: links[at + 1],
      }),
    ),
  ];
}

function projectLink({ id, name }: Project, index: Link): Link {
  return { title: name, path: `${index.path}${id}/` };
}

/** Projects with a table first, then those of which only a review is published. */
function projectEntries(disclosure: Disclosure, index: Link): ProjectEntry[] {
  const { projects, record, statements } = disclosure;
  const reviewed = new Set(record.projects?.map(({ id }) => id));
  const stated = [...statements.values()];
  const review = (id: string, measure: string) =>
    stated.map((figures) => figures.get(`performance.${id}.${measure}`)).find(Boolean) ??
    disclosure.figures.get(`performance.${id}.${measure}`);
  const tables = projects.map((project): ProjectEntry => {
    const [total] = project.funds;
    return {
      name: project.name,
      path: projectLink(project, index).path,
      hasReview: reviewed.has(project.id),
      budget: total?.cells.fullYear,
      executed: total?.cells.executed,
      rate: total?.cells.rate,
      score: project.total.score,
      indicators: project.indicators.length,
    };
  });
  const without = (record.projects ?? [])
    .filter(({ id }) => !projects.some((project) => project.id === id))
    .map(
      ({ id, name }): ProjectEntry => ({
        name,
        hasReview: true,
        budget: review(id, "budget"),
        executed: review(id, "executed"),
        rate: review(id, "completion"),
        score: review(id, "score"),
      }),
    );
  return [...tables, ...without];
}
