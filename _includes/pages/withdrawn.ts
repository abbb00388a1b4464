import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";

/** A disclosure that is shown no more: when it was withdrawn, and why. */
export function withdrawnPage(site: SiteContext, page: PageOf<"withdrawn">): string {
  const { date, reason } = page.withdrawal;
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
<p><time datetime="${date}">${date}</time>由发布者撤回。原因：${reason}</p>`,
    ),
  );
}
