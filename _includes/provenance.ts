import type { Page } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import type {
  CellRun,
  Explanation,
  FormulaView,
  Provenance,
  Reference,
  RowGroup,
  TextGroup,
} from "../src/provenance/explanation.ts";
import { type Html, html } from "./html.ts";

/** Links of this edition; undefined for what it does not hold. */
type Href = (path: string) => string | undefined;

/** The class of links to files of the data, by which packages know them. */
export const sourceFile = "source-file";

/** The way from the top of a page to the origins of its numbers. */
export function provenanceLink(): Html {
  return html`<p class="page-tools"><a href="#provenance">本页数字的来历</a></p>`;
}

/** Below the content: each number of the page with its origin. Reads without JavaScript. */
export function provenanceList(provenance: Provenance, { links }: SiteContext, page: Page): Html {
  const href = (path: string) => (links.holds(path) ? links.href(page, path) : undefined);
  const { groups, folder, count } = provenance;
  return html`<details class="provenance" id="provenance">
<summary>本页数字的来历${count > 0 ? `（${count}个数）` : ""}</summary>
<p>“原文”是公开的文件或表里写明的数，“推算”是由它们按写明的规则推得的数，“计算”是本站算出的数。数的名称就是它在本页的网址，可以复制、引用。${folder ? `下列文件在数据文件夹 ${folder} 里。` : ""}</p>
${groups.map((group) =>
  group.type === "text"
    ? textGroup(group, href, folder === undefined)
    : rowGroup(group, href, folder === undefined),
)}
</details>`;
}

function textGroup(
  { title, folder, explanations, typed }: TextGroup,
  href: Href,
  hasFolder: boolean,
): Html {
  return html`<section>
<h2>${title}</h2>
${hasFolder ? html`<p class="place">${folder}</p>` : ""}
<ul>${explanations.map(
    (explanation) =>
      html`<li id="${explanation.anchor}"><a class="permalink" href="#${explanation.anchor}"><b>${explanation.label}</b></a> ${explanation.text} <span>${toldOrigin(explanation, href)}</span></li>`,
  )}${typed.map((place) => html`<li><b>文字里的数</b> <span>原文：${reference(place, href)}</span></li>`)}</ul>
</section>`;
}

function toldOrigin({ how, place, formula, inTable, takenFrom }: Explanation, href: Href): Html {
  if (how === "computed") return html`计算：${formula ? formulaWords(formula, href) : ""}`;
  return html`${how === "inferred" ? "推算" : "原文"}：${place ? reference(place, href) : ""}${
    takenFrom ? html`；取自${reference(takenFrom, href)}` : ""
  }${inTable ? html`；表中同一数：${reference(inTable, href)}` : ""}${
    formula ? html`；${how === "stated" ? "按定义应为" : ""}${formulaWords(formula, href)}` : ""
  }`;
}

function rowGroup({ title, folder, place, rows }: RowGroup, href: Href, hasFolder: boolean): Html {
  return html`<section>
<h2>${title}</h2>
<p class="place">${hasFolder ? `${folder} · ` : ""}${reference(place, href)}</p>
<ul>${rows.map(
    (row) =>
      html`<li><b>${row.label}</b> ${row.place ? `${row.place} ` : ""}${row.runs.map((run, index) => html`${index > 0 ? "；" : ""}<span>${cellRun(run, href)}</span>`)}</li>`,
  )}</ul>
</section>`;
}

/** The address of each cell is its entry: the number and its reason are those of the run. */
function cellRun(run: CellRun, href: Href): Html {
  const [{ text, how, formula, takenFrom }] = run;
  return html`${run.map(({ label, place, anchor }, index) => html`${index > 0 ? "、" : ""}${label} ${place?.path ? html`<a id="${anchor}" href="${href(place.path)}">${place.text}</a>` : html`<span id="${anchor}">${place?.text}</span>`}`)} ${text}${takenFrom ? html`，取自${reference(takenFrom, href)}` : ""}${
    how === "inferred" && formula ? html`，推算：${formulaWords(formula, href)}` : ""
  }`;
}

function formulaWords({ terms, because }: FormulaView, href: Href): Html {
  return html`${terms.map((term) => (typeof term === "string" ? term : reference(term, href)))}${because ? `（${because}）` : ""}`;
}

/** Where a thing stands: the page that shows it, or else the file of the data, which no package holds. */
function reference({ text, path, file }: Reference, href: Href): Html {
  if (path !== undefined) return html`<a href="${href(path)}">${text}</a>`;
  const address = file && href(file);
  return address ? html`<a class="${sourceFile}" href="${address}">${text}</a>` : html`${text}`;
}
