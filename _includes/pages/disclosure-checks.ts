import { findingOrigin } from "../../src/checks/mark-findings.ts";
import type { Finding, Severity } from "../../src/finding.ts";
import { disclosurePath } from "../../src/pages/address.ts";
import type { ListedFinding } from "../../src/pages/kinds/disclosure-checks.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article, sourceNote } from "../article.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { ruleTable } from "./checks.ts";

const groups: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: "error", title: "错误" },
  { severity: "warning", title: "提醒" },
  { severity: "info", title: "尾差和其他说明" },
];

/** The findings of one disclosure, each explained; then how every rule fared. */
export function disclosureChecksPage(site: SiteContext, page: PageOf<"disclosure-checks">): string {
  const href = linker(site, page);
  const { disclosure } = page.checked;
  return layout(
    site,
    page,
    html`${article(
      page,
      html`<h1>${page.title}</h1>
<p>核对的是<a href="${href(disclosurePath(disclosure))}">${page.checked.title}</a>。已公开的文件按原文显示；下面是核对发现的出入。</p>
${groups.map(({ severity, title }) => findingGroup(title, severity, page, href))}
<h2 id="rules">各项规则</h2>
${ruleTable(page.rules, "caption-rules", "本份公开的核对规则和结果")}`,
    )}
${sourceNote(disclosure.record)}`,
  );
}

function findingGroup(
  title: string,
  severity: Severity,
  page: PageOf<"disclosure-checks">,
  href: (path: string) => string,
): Html {
  const findings = page.findings.filter(({ finding }) => finding.severity === severity);
  return html`<h2 id="${severity}">${title}</h2>
${findings.length === 0 ? html`<p>没有。</p>` : html`<ol class="findings">${findings.map((listed) => findingItem(listed, href))}</ol>`}`;
}

function findingItem(
  { anchor, finding, link }: ListedFinding,
  href: (path: string) => string,
): Html {
  const { rule, message, operands = [], acknowledged } = finding;
  return html`<li id="${anchor}" data-finding="${rule}" data-origin="${findingOrigin(finding)}">
<p><span class="rule">${rule}</span> ${message}${link ? html` <a href="${href(link.path)}">${link.title}</a>` : ""}</p>
${operands.length > 0 ? operandList(operands) : ""}
${acknowledged ? html`<p class="acknowledged">单位已知悉（<time datetime="${acknowledged.date}">${acknowledged.date}</time>）：${acknowledged.reason}</p>` : ""}
</li>`;
}

function operandList(operands: NonNullable<Finding["operands"]>): Html {
  return html`<ul class="operands">${operands.map(
    ({ label, value, origin }) => html`<li data-origin="${origin}">${label} ${value}</li>`,
  )}</ul>`;
}
