import { siteMapLink } from "../../src/pages/compose-site-map.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { html } from "../html.ts";
import { layout, linker } from "../layout.ts";

/** Shown by the host at any unknown address, so its links are absolute. */
export function notFoundPage(site: SiteContext, page: PageOf<"not-found">): string {
  const href = linker(site, page);
  return layout(
    site,
    page,
    html`<h1>${page.title}</h1>
<p>${page.description}公开过的页面地址不会改变；请检查地址，或者从下面的入口查找。</p>
<ul><li><a href="${href("")}">首页</a></li><li><a href="${href("search/")}">搜索</a></li><li><a href="${href(siteMapLink.path)}">${siteMapLink.title}</a></li></ul>`,
  );
}
