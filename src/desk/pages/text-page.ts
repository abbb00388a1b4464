import { blocks } from "../../../_includes/blocks.ts";
import { type Html, html } from "../../../_includes/html.ts";
import { referencesIn } from "../../figures/section-text.ts";
import type { Finding } from "../../finding.ts";
import type { Disclosure } from "../../model/disclosure-model.ts";
import type { Block } from "../../narrative/say.ts";
import { referredFigures } from "../../narrative/section-texts.ts";
import type { Changeable } from "../changeable.ts";
import { type PlaceParts, pathOf } from "../desk-place.ts";
import { skipField, type TypedPassage, textField } from "../read-section.ts";
import type { DraftPassage, SectionDraft } from "../section-draft.ts";
import { findingItem } from "./finding-item.ts";
import { saveButton, stepAddress } from "./form-parts.ts";
import { disclosureName } from "./home-page.ts";

export interface TextView {
  readonly token: string;
  readonly at: PlaceParts;
  readonly disclosure: Disclosure;
  readonly earlier?: Disclosure;
  readonly draft: SectionDraft;
  readonly hash: string;
  readonly change: Changeable;
  readonly findings: readonly Finding[];
  /** What was typed, where it was not taken. */
  readonly typed?: ReadonlyMap<string, TypedPassage>;
  /** The file is newer than what the form showed. */
  readonly isNewer?: boolean;
}

/** A section as it will read, with a field in the place of each passage that a person writes. */
export function textPage(view: TextView): Html {
  const { token, at, disclosure, draft, hash, change, findings } = view;
  const rest = draft.passages.filter(({ isAsked }) => !isAsked);
  return html`<p><a href="${pathOf("disclosure", at)}">← ${disclosure.unit.name}${disclosureName(at)}</a></p>
${findings.length > 0 ? html`<ul class="problems">${findings.map((finding) => findingItem(finding))}</ul>` : ""}
<form method="post" action="${stepAddress({ token }, "text", at)}" enctype="multipart/form-data">
<input type="hidden" name="shown" value="${hash}">
${telling(view, draft.blocks)}
${
  rest.length > 0
    ? html`<h2 id="rest">页面上用不到的段落</h2>
<p class="hint">按现在的数，这一节的页面不显示以下段落；数填好以后可能用到。</p>
${rest.map((passage) => passageField(view, passage))}`
    : ""
}
${saveButton(change)}
</form>`;
}

/** The narrative, with fields among it. */
function telling(view: TextView, content: readonly Block[]): Html {
  return html`${content.map((block) => {
    if (block.type === "labelled") return telling(view, block.content);
    if (block.type === "list") {
      return html`<ul>${block.items.map((item) => html`<li>${telling(view, item)}</li>`)}</ul>`;
    }
    if (block.type !== "prose") return blocks([block]);
    const passage = view.draft.passages.find(({ id }) => id === block.passage.title);
    return passage ? passageField(view, passage) : "";
  })}`;
}

function passageField(view: TextView, passage: DraftPassage): Html {
  const { id, title, text, isLeft, isRequired } = passage;
  const typed = view.typed?.get(id);
  const own = `passage-${id === "" ? "body" : id}`;
  const value = typed ? typed.text : isLeft ? "" : text;
  const isOther = view.isNewer && typed && !isLeft && typed.text !== text;
  const lines = Math.min(16, Math.max(id === "" ? 6 : 3, value.split("\n").length + 1));
  const hints = [isLeft && `${own}-left`, isOther && `${own}-other`].filter(Boolean).join(" ");
  return html`<div class="passage">
<label for="${own}">${title}${isRequired ? "" : "（可以不写）"}</label>
${isLeft ? html`<p id="${own}-left" class="hint">待写</p>` : ""}
${earlierText(view, id)}
${isOther ? html`<div id="${own}-other" class="other"><p>别人刚才保存的：</p><pre>${text === "" ? "（空）" : text}</pre></div>` : ""}
<textarea id="${own}" name="${textField(id)}" rows="${lines}"${hints ? html` aria-describedby="${hints}"` : ""}${view.change === "not" ? html` readonly` : ""}>
${value}</textarea>
${isLeft && !isRequired && view.change === "freely" ? html`<p><label class="tick"><input type="checkbox" name="${skipField(id)}" value="yes"${typed?.isSkipped ? html` checked` : ""}> 没有这项内容，不写</label></p>` : ""}
</div>`;
}

/** What the year before said here, to be read. */
function earlierText({ earlier, draft }: TextView, id: string): Html | "" {
  const text = earlier?.texts.get(draft.section.id);
  const passage = id === "" ? text?.body : text?.passages.get(id);
  if (!earlier || !text || !passage || passage.markdown.trim() === "") return "";
  const figures = referredFigures(earlier, draft.section.id, passage);
  const isSound = referencesIn(passage.markdown).every((figure) => figures.has(figure));
  return html`<details><summary>上年怎样写</summary>${isSound ? blocks([{ type: "prose", passage, file: text.file, figures }]) : html`<pre>${passage.markdown}</pre>`}</details>`;
}
