import { shownDigits, unitOf } from "./table-amounts.js";
import { button, isShown, placesOf, textOf } from "./table-grid.js";

/** Copies what is shown, for a sheet. @param {HTMLElement} view @param {(text: string) => void} say */
export function copyTool(view, say) {
  return button("复制表格", async () => {
    const tables = [...view.querySelectorAll("table")].map(linesOf);
    const text = [...tables.flatMap(({ lines }) => lines), location.href].join("\n");
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const folded = tables.reduce((sum, table) => sum + table.folded, 0);
    say(
      (await copy(text))
        ? `已复制${rows}行${folded > 0 ? `，不含折叠的${folded}行` : ""}；可以粘贴到表格软件。`
        : "浏览器不让复制；请用下载。",
    );
  });
}

/** A site without https has no clipboard but the old one. @param {string} text @returns {Promise<boolean>} */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    const active = document.activeElement;
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    const isDone = document.execCommand("copy");
    area.remove();
    if (active instanceof HTMLElement) active.focus();
    return isDone;
  }
}

/** Title, unit, heads and rows, each cell in its column. @param {HTMLTableElement} table */
function linesOf(table) {
  const places = placesOf(table);
  const hidden = new Set(
    [...places].flatMap(([cell, { from, to }]) =>
      from === to && cell.matches("thead .zero, thead .off") && !isShown(cell) ? from : [],
    ),
  );
  const width = Math.max(0, ...[...places.values()].map(({ to }) => to + 1));
  const body = [...table.rows].filter((row) => !row.closest("thead"));
  const shown = body.filter((row) => row.getClientRects().length > 0);
  const lines = [...(table.tHead?.rows ?? []), ...shown].map((row) => {
    const line = Array.from({ length: width }, () => "");
    for (const cell of row.cells) {
      const at = places.get(cell)?.from ?? 0;
      line[at] = (cell.matches(".number") ? shownDigits(cell) : undefined) ?? safe(textOf(cell));
    }
    return line.filter((_, at) => !hidden.has(at)).join("\t");
  });
  const title = textOf(
    table.caption?.querySelector(".caption-title") ?? table.caption ?? undefined,
  );
  const unit = unitOf(table);
  return {
    lines: [title, ...(unit ? [`金额单位：${unit}`] : []), ...lines],
    rows: shown.length,
    folded: body.length - shown.length,
  };
}

/** A sheet takes no text for a formula. @param {string} text */
const safe = (text) => (/^[=+@-]/.test(text) ? `'${text}` : text);
