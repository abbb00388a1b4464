import { type Html, html } from "../../../_includes/html.ts";
import type { Finding } from "../../finding.ts";
import { cureAddress } from "../cure-address.ts";

const severityTitle = { error: "错误", warning: "提醒", info: "说明" } as const;

/** A finding with its cure, and a link to the place of the desk where it is cured. */
export function findingItem(finding: Finding): Html {
  const { severity, rule, message, acknowledged } = finding;
  // A clerk has a form for what the command line has a file for.
  const isAsked = rule === "TD-03";
  const where = isAsked ? "表格之外的数" : finding.where;
  const fix = isAsked ? "请在这一页填写；没有发生的填 0。" : finding.fix;
  const cure = cureAddress(finding);
  return html`<li class="${severity}">
<p><strong>${severityTitle[severity]}</strong> ${cure ? html`<a href="${cure}">${where}</a>` : where} <span class="rule">${rule}</span></p>
<p>${message}</p>
<p class="fix">${acknowledged ? `已确认（${acknowledged.date}）：${acknowledged.reason}` : `→ ${fix}`}</p>
</li>`;
}
