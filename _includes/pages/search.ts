import { glossaryLink } from "../../src/pages/compose-glossary.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { html } from "../html.ts";
import { layout, linker, searchForm } from "../layout.ts";

/** Search: the only page that needs JavaScript; without it, the way to the lists. */
export function searchPage(site: SiteContext, page: PageOf<"search">): string {
  const href = linker(site, page);
  const hasTerms = site.navigation.some(({ path }) => path === glossaryLink.path);
  return layout(
    site,
    page,
    html`<h1>${page.title}</h1>
${searchForm("./", "search")}
<noscript><p>搜索需要 JavaScript。也可以从<a href="${href("")}">首页</a>按目录查找${hasTerms ? html`，或者查<a href="${href(glossaryLink.path)}">${glossaryLink.title}</a>` : ""}。</p></noscript>
<div class="search-layout" data-search data-search-state="idle" data-bundle="${href("pagefind/")}" data-root="${href("")}">
<div class="search-filters" data-search-filters></div>
<div>
<p class="search-status" role="status" data-search-status>${page.description}金额写不写千分位逗号都可以。</p>
<ol class="search-results" data-search-results></ol>
<button type="button" data-search-more hidden>显示更多结果</button>
</div>
</div>`,
  );
}
