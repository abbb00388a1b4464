import { type Html, html } from "../../../_includes/html.ts";
import { sectionTitle } from "../../forms/form.ts";
import type { Changeable } from "../changeable.ts";
import { type PlaceParts, pathOf } from "../desk-place.ts";
import type { FigureGroup } from "../figure-form.ts";
import type { FieldFault, FieldValues } from "../record-form.ts";
import { faultList, inputGrid } from "./field-input.ts";
import { saveButton, stepAddress } from "./form-parts.ts";
import { disclosureName } from "./home-page.ts";

export interface FiguresView {
  readonly token: string;
  readonly at: PlaceParts;
  readonly year: number;
  readonly groups: readonly FigureGroup[];
  readonly values: FieldValues;
  readonly faults: readonly FieldFault[];
  readonly hash: string;
  readonly change: Changeable;
}

/** Figures that no table holds, each with its label and unit, under the section that tells it. */
export function figuresPage(view: FiguresView): Html {
  const { token, at, year, groups, values, faults, hash, change } = view;
  return html`<p><a href="${pathOf("disclosure", at)}">← ${disclosureName(at)}</a></p>
<p class="hint">没有发生的填 0，没有资料的空着，依法不公开的写“依法不公开”。也可以在工作簿的“其他数字”一表里填，导入时一并读取。</p>
<form method="post" action="${stepAddress({ token }, "figures", at)}" enctype="multipart/form-data">
<input type="hidden" name="shown" value="${hash}">
${faults.length > 0 ? faultList(faults) : ""}
${groups.map((group) => html`<h2>${groupTitle(group, year)}</h2>${group.areBases ? html`<p class="hint">用来比较增减和完成率。没有资料的空着，正文就不作比较。</p>` : ""}${inputGrid(group.fields, values, faults)}`)}
${saveButton(change)}
</form>`;
}

function groupTitle({ section, areBases }: FigureGroup, year: number): string {
  if (areBases) return "上年数和年初预算";
  return section ? sectionTitle(section, year) : "本单位写明的其他数";
}
