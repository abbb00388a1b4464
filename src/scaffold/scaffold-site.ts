import type { OutputFile } from "../downloads/downloads.ts";
import type { SiteSettings } from "../records/disclosure.ts";
import { newUnit, unitFile } from "../records/new-unit.ts";
import { schemaLink } from "../records/schema-link.ts";
import { publishWorkflow } from "./publish-workflow.ts";
import type { SiteAnswers } from "./site-answers.ts";
import { type CommandPlace, siteReadme } from "./site-readme.ts";

/**
 * The files of a site of one's own, before its first disclosure. No banner, and search engines may come:
 * nothing is shown before it is approved, and then it is the real thing.
 */
export function scaffoldSite(answers: SiteAnswers, place: CommandPlace): OutputFile[] {
  const { unit, name, nature, region, publisher, url } = answers;
  const settings: SiteSettings = {
    $schema: schemaLink("site.json", "site"),
    schemaVersion: 1,
    name: `${publisher}预算决算公开`,
    description: `${publisher}的预算和决算：每个数可以查来历、可以下载、可以核对。`,
    publisher,
    ...(url === undefined ? {} : { url, domain: new URL(url).hostname }),
    noindex: false,
  };
  return [
    { path: "data/site.json", content: json(settings) },
    {
      path: `data/${unitFile(unit)}`,
      content: json(newUnit({ id: unit, name, nature, region })),
    },
    { path: "README.md", content: siteReadme(answers, place) },
    { path: ".gitignore", content: "dist*\npublished*\n.preview/\n.mingzhang-cache/\n" },
    { path: ".github/workflows/publish.yml", content: publishWorkflow },
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
