import { type Html, html } from "../../../_includes/html.ts";
import { problemSeverityTitle } from "../../annotate/problem.ts";
import type { NumberedProblem } from "../sheet-view.ts";

/** A problem in the list, with a link to its cell. */
export function problemItem({ number, problem, anchor }: NumberedProblem): Html {
  const { severity, rule, cell, message, fix, sheet } = problem;
  const place = [sheet, cell].filter(Boolean).join(" · ");
  return html`<li id="problem-${number}" class="${severity}" tabindex="-1">
<p><strong>${problemSeverityTitle[severity]} ${number}</strong> ${anchor ? html`<a href="#${anchor}">${place}</a>` : place} <span class="rule">${rule}</span></p>
<p>${message}</p>
<p class="fix">→ ${fix}</p>
</li>`;
}
