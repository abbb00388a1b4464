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
  for (const { table, columns } of tables) {
    const places = placesOf(table);
    const boxes = columns.map(({ at, title }) => {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = true;
      const numbers = [...places].filter(
        ([cell, { from }]) => from === at && cell.matches("td:has(data)"),
      ).length;
      label.append(box, ` ${title}${numbers > 0 ? `（${numbers}个数）` : ""}`);
      details.append(label);
      return { at, box };
    });
    const show = () => {
      const off = new Set(boxes.flatMap(({ at, box }) => (box.checked ? [] : [at])));
      for (const [cell, { from, to }] of places) {
        let isOff = true;
        for (let at = from; at <= to; at++) isOff &&= off.has(at);
        cell.classList.toggle("off", isOff);
      }
      const left = boxes.filter(({ box }) => box.checked);
      for (const { box } of boxes) box.disabled = left.length === 1 && box.checked;
      say(`显示${left.length}栏，共${boxes.length}栏。`);
    };
    for (const { box } of boxes) box.addEventListener("change", show);
  }
  return details;
}
