import type { OutputFile } from "../downloads/downloads.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { addressOf, type SiteDescription } from "./site-description.ts";

/** `llms.txt`: what the site holds and where, for programs that read before they ask. */
export function llmsText(site: SiteDescription, entries: readonly CatalogueEntry[]): OutputFile {
  const link = (title: string, path: string, about: string) =>
    `- [${title}](${addressOf(site, path)})：${about}`;
  const lines = [
    `# ${site.settings.name}`,
    "",
    `> ${site.settings.description}`,
    "",
    "每个数都有标识、来历和状况；金额除另有说明外以万元计。每个网页另有 Markdown：网址后面加 index.md。",
    "",
    "## 数据",
    "",
    link("接口", "api/v1/index.json", "各单位、各年度、各份公开的 JSON"),
    link("接口说明", "api/v1/openapi.json", "OpenAPI"),
    link("全部数", "figures.csv", "每行一个数；另有 figures.jsonl、figures.parquet"),
    link("栏目说明", "datapackage.json", "Data Package 和 Table Schema"),
    link("目录", "catalog.jsonld", "DCAT；另有 croissant.json（Croissant）"),
    link("核对意见", "checks/findings.json", "数与数之间的出入"),
    "",
    "## 公开",
    "",
    ...entries.map((entry) =>
      link(entry.title, `${entry.folder}/index.md`, `数据 ${entry.folder}/figures.csv`),
    ),
  ];
  return { path: "llms.txt", content: `${lines.join("\n")}\n` };
}
