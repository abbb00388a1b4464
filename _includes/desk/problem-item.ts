import { problemSeverityTitle } from "../../src/annotate/problem.ts";
import type { NumberedProblem } from "../../src/desk/sheet-view.ts";
import { type Html, html } from "../html.ts";

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
