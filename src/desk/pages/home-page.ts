import { type Html, html } from "../../../_includes/html.ts";
import type { Finding } from "../../finding.ts";
import { isKind, kinds, kindTitle } from "../../forms/form.ts";
import { isOpen, statusTitle } from "../../records/disclosure.ts";
import type { DeskDisclosure } from "../data-state.ts";
import { pathOf } from "../desk-place.ts";
import { findingItem } from "./finding-item.ts";
import { option, stepAddress } from "./form-parts.ts";

interface UnitView {
  readonly id: string;
  readonly name: string;
  readonly nature: string;
  readonly disclosures: readonly DeskDisclosure[];
}

export interface HomeView {
  readonly token: string;
  readonly units: readonly UnitView[];
  /** Of what belongs to no disclosure. */
  readonly findings: readonly Finding[];
}

/** All units with their disclosures, and what is to be done. */
export function homePage({ token, units, findings }: HomeView): Html {
  return html`${
    findings.length > 0
      ? html`<section aria-labelledby="shared"><h2 id="shared">设置和单位里要改的（${findings.length}）</h2>
<ul class="problems">${findings.map((finding) => findingItem(finding))}</ul></section>`
      : ""
  }
${unitList(token, units)}
<p><a class="button" href="${pathOf("new-unit")}">再加一个单位</a></p>`;
}

/** As many units as are shown whole. */
const few = 12;

/** A few units one below the other; of many those that are being worked on, and all by their names alone. */
function unitList(token: string, units: readonly UnitView[]): Html {
  if (units.length <= few) return html`${units.map((unit) => unitSection(token, unit))}`;
  const busy = units.filter(({ disclosures }) =>
    disclosures.some(({ record }) => !record || isOpen(record.status)),
  );
  return html`<section aria-labelledby="busy"><h2 id="busy">在做的（${busy.length} 个单位）</h2>
${busy.length === 0 ? html`<p>没有草稿，也没有待公开的。</p>` : html`<ul class="disclosures">${busy.map(({ name, disclosures }) => disclosures.filter(({ record }) => !record || isOpen(record.status)).map((one) => disclosureItem(one, name)))}</ul>`}
</section>
<section aria-labelledby="all"><h2 id="all">全部 ${units.length} 个单位</h2>
<div class="unit-entries">${units.map((unit) => html`<details class="unit-entry"><summary>${unit.name}</summary>${unitSection(token, unit)}</details>`)}</div>
</section>`;
}

function unitSection(token: string, { id, name, nature, disclosures }: UnitView): Html {
  const heading = `unit-${id}`;
  return html`<section class="unit" aria-labelledby="${heading}">
<h2 id="${heading}">${name}</h2>
<p>${nature} · <a href="${pathOf("unit", { unit: id })}">单位资料<span class="visually-hidden">：${name}</span></a></p>
${disclosures.length > 0 ? html`<ul class="disclosures">${disclosures.map((one) => disclosureItem(one))}</ul>` : html`<p>还没有公开件。</p>`}
<p><a href="${pathOf("import-for-unit", { unit: id })}">从收到的工作簿做起<span class="visually-hidden">：${name}</span></a></p>
${disclosures.length > 0 ? newYearForm(token, id, name, disclosures) : ""}
</section>`;
}

/** “2024年度决算”, with its state and how much is to be done. */
function disclosureItem({ parts, record, findings }: DeskDisclosure, unit = ""): Html {
  const title = `${unit}${disclosureName(parts)}`;
  const status = record ? statusTitle[record.status] : "打不开";
  const date = record?.dates.corrected ?? record?.dates.published;
  const isUnfinished = !record || isOpen(record.status);
  const toDo = findings.length > 0 ? `待办和提醒 ${findings.length} 条` : "没有待办";
  return html`<li><a href="${pathOf("disclosure", parts)}">${title}</a> <span class="status">${status}${date ? ` ${date}` : ""}</span>${isUnfinished ? html` <span class="hint">${toDo}</span>` : ""}</li>`;
}

/** What a clerk calls a disclosure of a unit. */
export function disclosureName({ year, kind }: { year: string; kind: string }): string {
  return `${year}年度${isKind(kind) ? kindTitle[kind] : kind}`;
}

function newYearForm(
  token: string,
  unit: string,
  name: string,
  disclosures: readonly DeskDisclosure[],
): Html {
  const last = disclosures[0]?.parts;
  const own = `new-${unit}`;
  return html`<form method="post" action="${stepAddress({ token }, "new-year", { unit })}" enctype="multipart/form-data">
<fieldset class="inline"><legend>新的一年：${name}</legend>
<p><label for="${own}-year">年度</label><input id="${own}-year" name="year" inputmode="numeric" pattern="(19|20)[0-9]{2}" maxlength="4" required value="${last ? String(Number(last.year) + 1) : ""}"></p>
<p><label for="${own}-kind">类别</label><select id="${own}-kind" name="kind">${kinds.map((kind) => option(kind, kindTitle[kind], last?.kind))}</select></p>
<p><button type="submit">从上一年搭好草稿</button></p>
</fieldset>
</form>`;
}
