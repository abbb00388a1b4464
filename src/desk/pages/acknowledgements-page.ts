import { type Html, html } from "../../../_includes/html.ts";
import type { Finding } from "../../finding.ts";
import type { Acknowledgement } from "../../records/acknowledgement.ts";
import { type Acknowledged, asAcknowledged, isSameAcknowledged } from "../acknowledgements.ts";
import { type PlaceParts, pathOf } from "../desk-place.ts";
import { findingItem } from "./finding-item.ts";
import { stepAddress } from "./form-parts.ts";
import { disclosureName } from "./home-page.ts";

export interface AcknowledgementsView {
  readonly token: string;
  readonly at: PlaceParts;
  /** Of the file as it stands; empty when there is none. */
  readonly hash: string;
  readonly isOpen: boolean;
  /** What the rules find and nobody has acknowledged yet. */
  readonly findings: readonly Finding[];
  readonly acknowledged: readonly Acknowledgement[];
  /** What was typed, where it was not taken. */
  readonly typed?: { readonly of: Acknowledged; readonly reason: string; readonly fault: string };
}

/** Findings that may stand as they are, each with its reason; and those that do. */
export function acknowledgementsPage(view: AcknowledgementsView): Html {
  const { at, findings, acknowledged, isOpen } = view;
  return html`<p><a href="${pathOf("disclosure", at)}">← ${disclosureName(at)}</a></p>
<p class="hint">数错了的，请改数。确属无误的（例如财政部门批复的表就是这样），写明理由确认：问题仍会列出并附上理由，但不再妨碍公开。</p>
<section aria-labelledby="open"><h2 id="open">核对发现的问题（${findings.length}）</h2>
${findings.length === 0 ? html`<p>没有要确认的问题。</p>` : html`<ul class="problems">${findings.map((finding, index) => html`${findingItem(finding)}${isOpen ? html`<li class="answer">${reasonForm(view, asAcknowledged(finding), index)}</li>` : ""}`)}</ul>`}
</section>
<section aria-labelledby="done"><h2 id="done">已经确认的（${acknowledged.length}）</h2>
${acknowledged.length === 0 ? html`<p>没有。</p>` : html`<ul>${acknowledged.map((one) => html`<li><p>${one.rule}，${one.date}：${one.reason}</p>${isOpen ? withdrawForm(view, one) : ""}</li>`)}</ul>`}
</section>
${isOpen ? "" : html`<p>这份公开件已经公开，不在这里改。</p>`}`;
}

function reasonForm(view: AcknowledgementsView, of: Acknowledged, index: number): Html {
  const typed = view.typed && isSameAcknowledged(view.typed.of, of) ? view.typed : undefined;
  const id = `reason-${index}`;
  return html`<form method="post" action="${stepAddress(view, "acknowledgements", view.at)}" enctype="multipart/form-data">
${named(view, of)}<p><label for="${id}">为什么可以这样公开</label></p>
${typed ? html`<p id="${id}-fault" class="fault">${typed.fault}</p>` : ""}
<textarea id="${id}" name="reason" rows="2" required${typed ? html` aria-invalid="true" aria-describedby="${id}-fault"` : ""}>
${typed?.reason ?? ""}</textarea>
<p><button type="submit" name="act" value="acknowledge" class="quiet">确认无误<span class="visually-hidden">：第${index + 1}个问题</span></button></p>
</form>`;
}

function withdrawForm(view: AcknowledgementsView, one: Acknowledgement): Html {
  return html`<form method="post" action="${stepAddress(view, "acknowledgements", view.at)}" enctype="multipart/form-data">${named(view, one)}<p><button type="submit" name="act" value="withdraw" class="quiet">撤回确认<span class="visually-hidden">：${one.reason}</span></button></p></form>`;
}

function named({ hash }: AcknowledgementsView, { rule, figure, where }: Acknowledged): Html {
  const fields = { shown: hash, rule, figure, where };
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value ?? ""}">`)}`;
}
