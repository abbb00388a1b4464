import { unitOf } from "./table-amounts.js";
import { columnsOf, placesOf, textOf } from "./table-grid.js";

/** @type {WeakMap<Element, (cell: HTMLTableCellElement) => string>} */
const namers = new WeakMap();

/**
 * What is heard of the number of a cell that stands alone, as a button does: row, column, number, unit and state.
 * @param {Element} number @returns {string | undefined} outside of cells nothing
 */
export function nameOf(number) {
  const cell = number.closest("td");
  const table = cell?.closest("table");
  if (!cell || !table) return undefined;
  const headings = namers.get(table) ?? headingsIn(table);
  namers.set(table, headings);
  const unit = cell.dataset.unit ?? unitOf(table);
  const states = [
    ...(cell.dataset.state === "inferred" ? ["推算"] : []),
    ...(cell.dataset.finding === undefined ? [] : ["有核对意见"]),
  ];
  return [headings(cell), `${number.textContent}${unit}`, ...states].join("，");
}

/** @param {HTMLTableElement} table @returns {(cell: HTMLTableCellElement) => string} */
function headingsIn(table) {
  const places = placesOf(table);
  const titles = new Map(columnsOf(table).map(({ at, title }) => [at, title]));
  return (cell) => {
    const row = [...(cell.parentElement?.children ?? [])].filter((one) => one.matches("th"));
    const column = titles.get(places.get(cell)?.from ?? -1);
    return [...row.map(textOf), ...(column ? [column] : [])].join("，");
  };
}
