import type { Tolerance } from "../../src/checks/tie-out.ts";
import type { CheckedDisclosure, CheckedRule } from "../../src/pages/kinds/checks.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";

/** What was compared on the whole site: disclosures and rules, with their counts. */
export function checksPage(site: SiteContext, page: PageOf<"checks">): string {
  const href = linker(site, page);
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
<p>同一个数在正文、表格和不同年度的文件里应当一致，合计应当等于各项之和，占比和增减率应当算得出来。本站把每份公开里的数互相核对，结果在这里。已公开的文件是记录：原文怎样写就怎样显示，有出入的地方在原处注明，不作更改。</p>
<p>“无法核对”是说缺少可比的数，或者两边出自同一句话，比了也证明不了什么。尾差是四舍五入造成的，不算问题。</p>
<h2 id="disclosures">各份公开</h2>
<section class="scroll wide" aria-labelledby="caption-disclosures" tabindex="0">
<table class="records">
<caption id="caption-disclosures">核对结果，按公开</caption>
<thead><tr><th scope="col">公开</th><th scope="col" class="number">错误</th><th scope="col" class="number">提醒</th><th scope="col" class="number">尾差等说明</th><th scope="col" class="number">通过</th><th scope="col" class="number">未通过</th><th scope="col" class="number">无法核对</th></tr></thead>
<tbody>${page.disclosures.map((checked) => disclosureRow(checked, href))}</tbody>
</table>
</section>
<h2 id="rules">规则</h2>
${ruleTable(page.rules, "caption-rules", "核对规则和结果，全部公开合计")}
<p><a href="${href("checks/findings.json")}" download>全部核对结果（JSON）</a></p>`,
    ),
  );
}

function disclosureRow(
  { title, path, checks }: CheckedDisclosure,
  href: (path: string) => string,
): Html {
  const severity = (wanted: string) =>
    checks.findings.filter((finding) => finding.severity === wanted).length;
  const sum = (of: "passed" | "failed" | "notTestable") =>
    checks.rules.reduce((total, rule) => total + rule[of], 0);
  const counts = [
    severity("error"),
    severity("warning"),
    severity("info"),
    sum("passed"),
    sum("failed"),
    sum("notTestable"),
  ];
  return html`<tr><th scope="row"><a href="${href(path)}">${title}</a></th>${counts.map((count) => html`<td class="number">${count}</td>`)}</tr>`;
}

const toleranceTitle: Record<Tolerance, string> = {
  sum: "合计：各数末位的一半之和以内为尾差",
  ratio: "比率：各数四舍五入的范围以内",
  none: "须完全一致",
};

/** Rules with their counts; why comparisons could not be made stands beside the number. */
export function ruleTable(rules: readonly CheckedRule[], id: string, caption: string): Html {
  return html`<section class="scroll wide" aria-labelledby="${id}" tabindex="0">
<table class="records rules">
<caption id="${id}">${caption}</caption>
<thead><tr><th scope="col">规则</th><th scope="col">内容</th><th scope="col" class="number">通过</th><th scope="col" class="number">未通过</th><th scope="col" class="number">无法核对</th><th scope="col">依据和允许的差</th></tr></thead>
<tbody>${rules.map(
    ({ rule, count }) =>
      html`<tr><th scope="row">${rule.id}</th><td>${rule.title.zh}</td><td class="number">${count.passed}</td><td class="number">${count.failed}</td><td class="number">${count.notTestable}</td><td>${rule.source}。${toleranceTitle[rule.tolerance]}。${count.reasons.map(({ reason, count: times }) => html`<span class="reason">无法核对${times}项：${reason}</span>`)}</td></tr>`,
  )}</tbody>
</table>
</section>`;
}
