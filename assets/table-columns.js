import { columnsOf, placesOf } from "./table-grid.js";

/** Columns are left out and taken back, one at least stays. @param {HTMLElement} view @param {(text: string) => void} say */
export function columnTool(view, say) {
  const tables = [...view.querySelectorAll("table")].map((table) => ({
    table,
    columns: columnsOf(table).filter(({ head, hasCells }) => hasCells && !head.matches(".zero")),
  }));
  if (!tables.some(({ columns }) => columns.length > 2)) return undefined;
  const details = document.createElement("details");
  details.className = "column-choice";
  const summary = document.createElement("summary");
  summary.textContent = "选栏";
  details.append(summary);
  // Tables of one view that have a column of the same name leave it out together.
  const all = tables.flatMap(({ table, columns }) => {
    const places = placesOf(table);
    return columns.map(({ at, title }) => ({ title, at, table, places }));
  });
  const boxes = [...new Set(all.map(({ title }) => title))].map((title) => {
    const numbers = all
      .filter((column) => column.title === title)
      .flatMap(({ at, places }) =>
        [...places].filter(([cell, { from }]) => from === at && cell.matches("td:has(data)")),
      ).length;
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = true;
    label.append(box, ` ${title}${numbers > 0 ? `（${numbers}个数）` : ""}`);
    details.append(label);
    return { title, box };
  });
  const show = () => {
    const off = new Set(boxes.flatMap(({ title, box }) => (box.checked ? [] : [title])));
    for (const { table } of tables) {
      const columns = all.filter((column) => column.table === table);
      const out = new Set(columns.flatMap(({ title, at }) => (off.has(title) ? [at] : [])));
      table.closest(".scroll")?.classList.toggle("off", out.size === columns.length);
      for (const [cell, { from, to }] of columns[0]?.places ?? []) {
        let isOff = true;
        for (let at = from; at <= to; at++) isOff &&= out.has(at);
        cell.classList.toggle("off", isOff);
      }
    }
    const left = boxes.filter(({ box }) => box.checked);
    for (const { box } of boxes) box.disabled = left.length === 1 && box.checked;
    say(`显示${left.length}栏，共${boxes.length}栏。`);
  };
  for (const { box } of boxes) box.addEventListener("change", show);
  return details;
}
