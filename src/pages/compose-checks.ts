import type { CheckedModel } from "../checks/check-model.ts";
import { findingAnchors } from "../checks/mark-findings.ts";
import { type RuleCount, sumCounts } from "../checks/run-tie-outs.ts";
import { tieOuts } from "../checks/tie-outs.ts";
import { type Finding, sortFindings } from "../finding.ts";
import { sectionsOf, sectionTitle } from "../forms/form.ts";
import { type Disclosure, disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import { checksPath, disclosurePath } from "./address.ts";
import type { CheckedDisclosure, CheckedRule, ChecksPage } from "./kinds/checks.ts";
import type { DisclosureChecksPage, ListedFinding } from "./kinds/disclosure-checks.ts";
import type { Link } from "./page-base.ts";

export const checksIndex: Link = { title: "勾稽核对", path: "checks/" };

/** 勾稽核对: all disclosures and rules with their counts, and the findings of each disclosure. */
export function composeChecks(
  { checks }: CheckedModel,
  shown: readonly Disclosure[],
  home: Link,
): (ChecksPage | DisclosureChecksPage)[] {
  const disclosures = shown.flatMap((disclosure): CheckedDisclosure[] => {
    const found = checks.get(disclosure.folder);
    const path = checksPath(disclosure);
    return found ? [{ title: disclosureTitle(disclosure), path, disclosure, checks: found }] : [];
  });
  return [
    {
      kind: "checks",
      path: checksIndex.path,
      title: checksIndex.title,
      description: "每份公开里的数互相核对的结果，和所用的规则。",
      trail: [home],
      column: checksIndex.title,
      searchKind: "核对",
      disclosures,
      rules: checkedRules(sumCounts(disclosures.map((checked) => checked.checks))),
    },
    ...disclosures.map((checked): DisclosureChecksPage => {
      const { title, path, disclosure } = checked;
      return {
        kind: "disclosure-checks",
        path,
        title: `${title}的勾稽核对`,
        description: `${title}：数与数互相核对的结果，逐项说明。`,
        trail: [home, checksIndex],
        column: checksIndex.title,
        published: publishedDate(disclosure.record),
        searchKind: "核对",
        checked,
        findings: listFindings(checked),
        rules: checkedRules(checked.checks.rules),
      };
    }),
  ];
}

/** Rules that had something to compare, in the order of their ids. */
function checkedRules(counts: readonly RuleCount[]): CheckedRule[] {
  return tieOuts.flatMap((rule) => {
    const count = counts.find((candidate) => candidate.rule === rule.id);
    return count && count.passed + count.failed + count.notTestable > 0 ? [{ rule, count }] : [];
  });
}

/** Findings by severity and place, each with a link to the page on which it is marked. */
function listFindings({ checks, disclosure }: CheckedDisclosure): ListedFinding[] {
  const ids = findingAnchors(checks.findings);
  const anchors = new Map(checks.findings.map((finding, index) => [finding, ids[index]] as const));
  return sortFindings(checks.findings).map((finding) => ({
    anchor: anchors.get(finding) ?? "",
    finding,
    link: pageOf(finding, disclosure),
  }));
}

function pageOf({ figure = "", section, line }: Finding, disclosure: Disclosure): Link | undefined {
  const { form, record, tables, projects } = disclosure;
  const base = disclosurePath(disclosure);
  const named = line?.section ?? section;
  const told = sectionsOf(form).find(({ id }) => id === named);
  if (told) return { title: sectionTitle(told, record.year), path: `${base}${told.id}/` };
  const [first = "", second = ""] = figure.split(".");
  const table = tables.get(first);
  if (table) return { title: table.spec.title, path: `${base}tables/${table.id}/` };
  const project = projects.find(({ id }) => first === "projects" && id === second);
  if (project) return { title: project.name, path: `${base}projects/${project.id}/` };
  return undefined;
}
