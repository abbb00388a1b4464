import type { ProsePage } from "../src/pages/kinds/prose.ts";
import type { Collections, SiteData } from "../src/pages/site-data.ts";

interface LayoutData {
  readonly content: string;
  readonly title: string;
  readonly description: string;
  readonly page: { readonly url: string };
  readonly site: SiteData;
  readonly collections: Collections;
}

/** Layout of the site's own Markdown pages. */
export const render = ({ content, title, description, page, site, collections }: LayoutData) => {
  const entry: ProsePage = {
    kind: "prose",
    path: page.url.slice(1),
    title,
    description,
    trail: [{ title: "首页", path: "" }],
    column: title,
    searchKind: "栏目",
    content,
  };
  return site.render(entry, collections);
};
