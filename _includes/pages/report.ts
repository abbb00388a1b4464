import type { PageOf, ReportChapter } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article, sourceNote } from "../article.ts";
import { blocks } from "../blocks.ts";
import { evaluationExhibit } from "../evaluation-exhibits.ts";
import { inlineFigure } from "../figure.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";

/** An evaluation report: what it concluded, its chapters with their tables and charts, an outline beside them. */
export function reportPage(site: SiteContext, page: PageOf<"report">): string {
  const { evaluation, chapters, related } = page;
  const href = linker(site, page);
  return layout(
    site,
    page,
    html`<div class="with-contents">
<div>
${article(
  page,
  html`<h1>${page.title}</h1>
<dl class="facts">
<div><dt>综合评价得分</dt><dd>${inlineFigure(evaluation.score)}</dd></div>
${evaluation.grades.map(({ place, grade }) => html`<div><dt>评价等级（${place}）</dt><dd>${grade}</dd></div>`)}
<div><dt>委托单位</dt><dd>${evaluation.client}</dd></div>
${evaluation.evaluator ? html`<div><dt>评价机构</dt><dd>${evaluation.evaluator}</dd></div>` : ""}
</dl>
${related.length > 0 ? html`<p class="related">另见：${related.map((link, index) => html`${index > 0 ? "、" : ""}<a href="${href(link.path)}">${link.title}</a>`)}</p>` : ""}
<p class="note">各章是本站对原报告的转述，数字、指标、题目和选项照录。</p>
${chapters.map((chapter) => reportChapter(chapter, page))}`,
)}
${sourceNote(page.disclosure.record)}
</div>
${outline(chapters)}
</div>`,
  );
}

function reportChapter(chapter: ReportChapter, page: PageOf<"report">): Html {
  return html`<section aria-labelledby="${chapter.id}">
<h2 id="${chapter.id}">${chapter.title}</h2>
<div class="narrative">${blocks(chapter.blocks)}</div>
${chapter.shows.map((id) => evaluationExhibit(id, page))}
</section>`;
}

function outline(chapters: readonly ReportChapter[]): Html {
  return html`<nav class="side-contents" id="contents" aria-label="本报告目录">
<p>目录</p>
<ol>${chapters.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol>
</nav>`;
}
