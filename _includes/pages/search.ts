import { glossaryLink } from "../../src/pages/compose-glossary.ts";
import { siteMapLink } from "../../src/pages/compose-site-map.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { html } from "../html.ts";
import { layout, linker, searchForm } from "../layout.ts";

const filters = [
  ["unit", "单位"],
  ["year", "年度"],
  ["kind", "类型"],
  ["section", "章节"],
] as const;

/** Search: the only page that needs JavaScript; without it, the ways that remain. */
export function searchPage(site: SiteContext, page: PageOf<"search">): string {
  const href = linker(site, page);
  const hasTerms = site.navigation.some(({ path }) => path === glossaryLink.path);
  return layout(
    site,
    page,
    html`<h1>${page.title}</h1>
${searchForm("./", "search")}
<noscript><p>搜索需要 JavaScript；您输入的词还在地址栏里“q=”的后面。没有它，可以从<a href="${href("")}">首页</a>或<a href="${href(siteMapLink.path)}">${siteMapLink.title}</a>按单位和年度的目录查找，${hasTerms ? html`可以查<a href="${href(glossaryLink.path)}">${glossaryLink.title}</a>，` : ""}也可以在打开的页面里用浏览器自己的查找（Ctrl+F）。</p></noscript>
<div class="search-layout" data-search data-search-state="idle" data-root="${href("")}">
<div class="search-filters">
${filters.map(
  ([name, label]) =>
    html`<label>${label}<select name="${name}" disabled><option value="">全部</option></select></label>`,
)}
</div>
<div>
<p class="search-status" role="status" data-search-status>${page.description}金额写不写千分位逗号、用什么单位都可以；也可以用拼音。</p>
<p class="search-hints" data-search-hints></p>
<ol class="search-results" data-search-results></ol>
<button type="button" data-search-more hidden>显示更多结果</button>
</div>
</div>`,
  );
}
