import type { ComparisonCell } from "../src/comparison/comparison-cell.ts";
import { type ComparisonPart, comparisonParts } from "../src/comparison/comparison-parts.ts";
import type { ComparisonRow, ComparisonView } from "../src/comparison/comparison-view.ts";
import { formatDecimal } from "../src/numbers/decimal.ts";
import { figureAddress } from "../src/pages/figure-address.ts";
import { type Amounts, amountsOf } from "../src/tables/amounts.ts";
import { cellText } from "../src/tables/table-view.ts";
import { figureMarks, otherUnit, wordMarks } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { landing, moneyUnit, withTools } from "./table.ts";

type Href = (path: string) => string;

/** Rows by group; stated figures lead to the page on which they stand, missing ones to their reason. */
export function comparisonTable(view: ComparisonView, href: Href): Html {
  const reasons = reasonsOf(view);
  const matched = view.groups
    .flatMap(({ rows }) => rows)
    .filter(({ match }) => match !== undefined);
  const amounts = comparedAmounts(view);
  const parts = comparisonParts(view);
  const tables = parts.map((part, index) => {
    const id = `caption-comparison${index > 0 ? `-${index + 1}` : ""}`;
    return html`<section class="scroll wide" aria-labelledby="${id}" tabindex="0" data-pagefind-ignore>
<table class="statistics comparison" data-table="${view.id}" data-money="${view.money}">
<caption id="${id}"><span class="caption-title">${parts.length > 1 ? part.groups.map(({ title }) => title).join("、") : view.title}</span> <span class="caption-unit">单位：${moneyUnit(view.money)}，另有写明的除外</span></caption>
${partHead(view, part)}
${part.groups.map(
  (
    group,
  ) => html`<tbody><tr class="group"><th scope="rowgroup" colspan="${part.places.length + 1}">${group.title}${group.note ? html` <span class="note">${group.note}</span>` : ""}</th></tr>
${group.rows.map((row) => bodyRow(row, part.places, amounts, matched, reasons, href))}</tbody>`,
)}
</table>
</section>${leftOut(part, reasons)}`;
  });
  return html`${withTools(html`${tables}`)}
${notes(view, matched, reasons)}`;
}

function partHead({ columns, computed }: ComparisonView, { places }: ComparisonPart): Html {
  const labels = [...columns, ...computed].map(({ label }) => label);
  const stated = places.filter((place) => place < columns.length).length;
  const group = (size: number, name: string) =>
    size > 0 ? html`<th scope="colgroup" colspan="${size}">${name}</th>` : "";
  return html`<thead>
<tr><th scope="col" rowspan="2">项目</th>${group(stated, "公开的数")}${group(places.length - stated, "计算的数")}</tr>
<tr>${places.map((place) => html`<th scope="col" class="number">${labels[place]}</th>`)}</tr>
</thead>`;
}

/** The columns of which no row of the table has a number. */
function leftOut({ leftOut }: ComparisonPart, reasons: readonly string[]): Html {
  if (leftOut.length === 0) return html``;
  return html`<p class="left-out">上表各行都没有：${leftOut.map(
    (column, at) =>
      html`${at > 0 ? "；" : ""}${column.label}${column.reasons.map((reason) => reasonMark(reason, reasons))}`,
  )}。</p>`;
}

function reasonMark(reason: string, reasons: readonly string[]): Html {
  const number = reasons.indexOf(reason) + 1;
  return html` <a class="mark" href="#reason-${number}">说明${number}</a>`;
}

function bodyRow(
  row: ComparisonRow,
  places: readonly number[],
  amounts: Amounts,
  matched: readonly ComparisonRow[],
  reasons: readonly string[],
  href: Href,
): Html {
  const at = matched.indexOf(row) + 1;
  return html`<tr id="row-${row.id}" class="level-${row.level}"${landing}><th scope="row">${row.code ? html`<span class="code">${row.code}</span> ` : ""}${row.label}${
    row.levelName ? html` <span class="level-name">${row.levelName}</span>` : ""
  }${row.unit === amounts.money || row.unit === "" ? "" : html` <span class="level-name">（${row.unit}）</span>`}${
    at > 0 ? html` <a class="mark" href="#match-${at}">对应${at}</a>` : ""
  }</th>${places.map((place) => comparisonCell(row.cells[place] ?? {}, amounts, href, reasons))}</tr>`;
}

/** A cell of a comparison; `reasons` are numbered in their order. */
export function comparisonCell(
  cell: ComparisonCell,
  amounts: Amounts,
  href: Href,
  reasons: readonly string[] = [],
): Html {
  const { figure, source, implied, word, reason } = cell;
  if (!figure) {
    return html`<td class="absent">${word}${reason !== undefined && reasons.includes(reason) ? reasonMark(reason, reasons) : ""}</td>`;
  }
  const marks = figureMarks(figure);
  if (figure.value === null)
    return html`<td class="absent" data-state="${figure.state}"${marks}>${cellText(figure)}</td>`;
  const number = html`<data value="${formatDecimal(figure.value)}">${cellText(figure, amounts)}</data>`;
  const address = source && figureAddress(source.disclosure, figure, source.section);
  return html`<td class="number"${implied || figure.how === "inferred" ? html` data-state="inferred"` : ""}${otherUnit(figure, amounts)}${marks}>${
    address === undefined ? number : html`<a href="${href(address)}">${number}</a>`
  }${implied || figure.how === "inferred" ? html` <span class="level-name">推算</span>` : ""}</td>`;
}

export function comparedAmounts({ groups, money }: ComparisonView): Amounts {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return amountsOf(
    cells.map(({ figure }) => figure),
    money,
  );
}

/** Where the record of the comparison says how a row was matched. */
function matchOrigin(row: ComparisonRow, { id, groups }: ComparisonView): string {
  const group = groups.findIndex(({ rows }) => rows.includes(row));
  return `comparisons/${id}.json#/groups/${group}/rows/${groups[group]?.rows.indexOf(row)}/match`;
}

/** Each reason once, in the order of the cells. */
function reasonsOf({ groups }: ComparisonView): string[] {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return [...new Set(cells.flatMap(({ reason }) => reason ?? []))];
}

function notes(
  view: ComparisonView,
  matched: readonly ComparisonRow[],
  reasons: readonly string[],
): Html {
  const columnNotes = [...view.columns, ...view.computed].filter(({ note }) => note !== undefined);
  return html`${
    columnNotes.length > 0
      ? html`<h2 id="columns">各栏的说明</h2>
<dl class="terms">${columnNotes.map(({ label, note }) => html`<div class="term"><dt>${label}</dt><dd>${note}</dd></div>`)}</dl>`
      : ""
  }${
    matched.length > 0
      ? html`<h2 id="matches">名称、编码或口径不同的行怎样对应</h2>
<ol class="marks">${matched.map(
          (row, at) =>
            html`<li id="match-${at + 1}"><strong>${row.label}</strong>：<span${wordMarks(row.match ?? "", matchOrigin(row, view))}>${row.match}</span>${
              row.names.length > 1
                ? html`<ul>${row.names.map(({ columns, name }) => html`<li>${columns}作“${name}”</li>`)}</ul>`
                : ""
            }</li>`,
        )}</ol>`
      : ""
  }${
    reasons.length > 0
      ? html`<h2 id="reasons">为什么没有数，或者不能比较</h2>
<ol class="marks">${reasons.map((reason, at) => html`<li id="reason-${at + 1}">${reason}</li>`)}</ol>`
      : ""
  }`;
}
