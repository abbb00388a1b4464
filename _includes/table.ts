import type { ShownTable } from "../src/pages/page-base.ts";
import type { HeadCell } from "../src/tables/head-rows.ts";
import type { CellView, RowView, TablePart, TableView } from "../src/tables/table-view.ts";
import { numberCell, wordMarks } from "./figure.ts";
import { type Html, html } from "./html.ts";

/**
 * A statistical table with its notes; wide ones scroll inside a region that the keyboard can reach. On its
 * own page each cell has an address.
 */
export function statisticalTable(view: TableView, { hasAnchors = false } = {}): Html {
  if (view.parts.length === 0) return emptyTable(view);
  return html`${withTools(html`${view.parts.map((part, index) => tablePart(view, part, index, hasAnchors))}`, foldable(view))}
${legend(view)}
${view.notes.length > 0 ? html`<ul class="notes">${view.notes.map((note) => html`<li${noteMarks(view, note)}>${note}</li>`)}</ul>` : ""}`;
}

/**
 * Tables with the place of what a reader can do with them, which a script fills. `zeros` counts what says nothing but 0,
 * which the style sheet folds.
 */
export function withTools(tables: Html, zeros = ""): Html {
  return html`<div class="table-view"><div class="table-tools" data-pagefind-ignore>${zeros ? html`<label class="show-zeros"><input type="checkbox"> 显示全为 0 的${zeros}</label>` : ""}</div>${tables}</div>`;
}

/** How many lines of a table are nothing but 0: 22行、2栏. */
function foldable({ parts }: TableView): string {
  const count = (size: (zeros: TablePart["zeros"]) => number, word: string) => {
    const lines = parts.reduce((sum, { zeros }) => sum + size(zeros), 0);
    return lines > 0 ? `${lines}${word}` : [];
  };
  return [count(({ rows }) => rows.size, "行"), count(({ columns }) => columns.size, "栏")]
    .flat()
    .join("、");
}

/** A note with numbers says from which cell it is. */
function noteMarks({ noteOrigins }: TableView, note: string): Html {
  const origin = noteOrigins?.get(note);
  return origin === undefined ? html`` : wordMarks(note, origin);
}

function emptyTable(view: TableView): Html {
  return html`<p class="empty-table" data-table="${view.id}"><strong>空表。</strong>${view.emptyReason ?? ""}</p>`;
}

function tablePart(view: TableView, part: TablePart, index: number, hasAnchors: boolean): Html {
  const captionId = `caption-${view.id}${index > 0 ? `-${index + 1}` : ""}`;
  const table = html`<table class="statistics" data-table="${view.id}" data-money="${view.money}">
<caption id="${captionId}"><span class="caption-title">${view.title}${part.title ? `（${part.title}）` : ""}</span> <span class="caption-unit">${view.number} · 金额单位：${moneyUnit(view.money)}</span></caption>
<thead>${part.head.map((row) => html`<tr>${row.map((cell) => headCell(cell, part))}</tr>`)}</thead>
${part.bodies.map(
  (body) =>
    html`<tbody>${
      body.title
        ? html`<tr class="group"><th scope="rowgroup" colspan="${part.columnCount}">${body.title}</th></tr>`
        : ""
    }${body.rows.map((row) => bodyRow(row, view, part, hasAnchors))}</tbody>`,
)}
</table>`;
  const width = part.columnCount > 3 ? " wide" : "";
  return html`<section class="scroll${width}" aria-labelledby="${captionId}" tabindex="0" data-pagefind-ignore>${table}</section>`;
}

function headCell(cell: HeadCell, { zeros }: TablePart): Html {
  const { first, colspan } = cell;
  const isZero =
    first !== undefined &&
    Array.from({ length: colspan }, (_, at) => first + at).every((at) => zeros.columns.has(at));
  const classes = [cell.numeric ? "number" : "", isZero ? zero : ""].filter(Boolean).join(" ");
  return html`<th scope="${cell.scope}"${span("colspan", colspan)}${span("rowspan", cell.rowspan)}${classes ? html` class="${classes}"` : ""}>${cell.text}</th>`;
}

/** The class of rows and cells that can be folded. */
const zero = "zero";

function span(name: string, count: number): Html | string {
  return count > 1 ? html` ${name}="${count}"` : "";
}

/** The unit of a table's amounts; a script that moves their points names another. */
export function moneyUnit(money: string): Html {
  return html`<span class="money-unit">${money}</span>`;
}

/** Who comes to a row by a link reads on from there, and hears it. */
export const landing: Html = html` tabindex="-1"`;

function bodyRow(row: RowView, view: TableView, part: TablePart, hasAnchors: boolean): Html {
  const classes = `level-${row.level}${row.total ? " total" : ""}${part.zeros.rows.has(row) ? ` ${zero}` : ""}`;
  const name = html`${row.code ? html`<span class="code">${row.code}</span> ` : ""}${row.prefix}${row.label}${
    row.levelName ? html` <span class="level-name">${row.levelName}</span>` : ""
  }`;
  return html`<tr id="${row.anchor}" class="${classes}"${hasAnchors ? landing : ""}><th scope="row">${name}</th>${
    part.hasLines ? html`<td class="line">${row.line ?? ""}</td>` : ""
  }${part.hasMeasures ? html`<td class="measure">${row.measure}</td>` : ""}${row.cells.map(
    (cell, at) =>
      cell.origin
        ? wordsCell(cell)
        : numberCell(cell.figure, {
            anchor: hasAnchors ? cell.anchor : undefined,
            amounts: view.amounts,
            className: part.zeros.columns.has(at) ? zero : undefined,
          }),
  )}</tr>`;
}

/** What a text column says. */
function wordsCell({ text, origin }: CellView): Html {
  return html`<td class="words" data-origin="${origin ?? ""}">${text}</td>`;
}

/** What the looks of the cells mean, and why some could be inferred. */
function legend(view: TableView): Html {
  if (view.inferences.length === 0 && !view.hasAbsent) return html``;
  return html`<div class="legend">
${view.inferences.length > 0 ? html`<details><summary><span class="inferred-sample">带点线的数</span>由原文推得，依据 ${view.inferences.length} 条</summary><ul>${view.inferences.map(({ reason, origin }) => html`<li${origin === undefined ? "" : wordMarks(reason, origin)}>${reason}</li>`)}</ul></details>` : ""}
${view.hasAbsent ? html`<p>“原文未公开”表示公开的文本没有给出这个数；它不是 0。</p>` : ""}
</div>`;
}

/** Links to the table as csv, xlsx and json. */
export function tableDownloads({ table, path }: ShownTable, href: (path: string) => string): Html {
  const base = path.slice(0, -1);
  const link = (extension: string, label: string) =>
    html`<li><a href="${href(`${base}.${extension}`)}" download>${label}</a></li>`;
  return html`<ul class="downloads" data-pagefind-ignore aria-label="下载${table.spec.title}">${link("xlsx", "XLSX")}${link("csv", "CSV（数据）")}${link("printed.csv", "CSV（原表样）")}${link("json", "JSON")}</ul>`;
}
