import type { PageOf } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { sourceFiles } from "../src/pages/source-files.ts";
import { type Html, html } from "./html.ts";

/** The files from which the site was made, as they were received; a package does not hold them. */
function originals({ links }: SiteContext, page: PageOf<"disclosure"> | PageOf<"tables">): Html {
  const { record } = page.disclosure;
  const files = sourceFiles(page.disclosure).filter(({ path }) => links.holds(path));
  if (files.length === 0 && !record.source.url) return html``;
  return html`<p id="originals">原件和本站所据的文件：</p>
<ul class="downloads" data-pagefind-ignore aria-labelledby="originals">${
    record.source.url ? html`<li><a href="${record.source.url}">原文所在的网页</a></li>` : ""
  }${files.map(({ title, path }) => html`<li><a href="${links.href(page, path)}" download>${title}</a></li>`)}</ul>`;
}

/** The downloads of a whole disclosure; a package does not hold itself. */
export function disclosureFiles(
  site: SiteContext,
  page: PageOf<"disclosure"> | PageOf<"tables">,
): Html {
  const { links } = site;
  const { folder, tables, projects, evaluations } = page.disclosure;
  const link = (extension: string, label: string) => {
    const path = `${folder}.${extension}`;
    const isThere = extension !== "xlsx" || tables.size > 0;
    return isThere && links.holds(path)
      ? html`<a class="button" href="${links.href(page, path)}" download>${label}</a>`
      : "";
  };
  const data = (name: string, label: string) =>
    html`<li><a href="${links.href(page, `${folder}/${name}`)}" download>${label}</a></li>`;
  const list = (name: string, label: string) =>
    html`<li><span>${label}</span>${["csv", "xlsx", "json"].map((format) => {
      const path = links.href(page, `${folder}/${name}.${format}`);
      return html`<a href="${path}" download aria-label="${label} ${format.toUpperCase()}">${format.toUpperCase()}</a>`;
    })}</li>`;
  return html`<p>${link("xlsx", "全部表格（XLSX）")} ${link("docx", "整份公开（Word）")} ${link("zip", "整份公开打包（ZIP，可离线阅读）")} <a class="button" href="${links.href(page, `${folder}/print/`)}">打印版（一页）</a></p>
<p id="data">全部数，每行一个，附来历、状况和网址：</p>
<ul class="downloads" data-pagefind-ignore aria-labelledby="data">${data("figures.csv", "CSV")}${data("figures.parquet", "Parquet")}${data("figures.jsonl", "JSON Lines")}${data("datapackage.json", "栏目说明（Data Package）")}</ul>
${originals(site, page)}
<p id="lists">逐项的清单：</p>
<ul class="downloads rows" data-pagefind-ignore aria-labelledby="lists">${projects.length > 0 ? html`${list("projects", "项目资金和自评得分")}${list("indicators", "绩效自评指标")}` : ""}${evaluations.length > 0 ? list("reports", "评价报告得分") : ""}${list("findings", "核对意见")}${list("checklist", "公开完整性核对")}</ul>`;
}
