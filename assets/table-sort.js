import { button, columnsOf, levelOf, placesOf } from "./table-grid.js";

const orders = ["descending", "ascending"];
/** @type {Record<string, string>} */
const words = { descending: "从大到小", ascending: "从小到大" };

/**
 * Buttons in the heads of columns that can be compared; what they did is said.
 * @param {HTMLTableElement} table @param {(text: string) => void} say @returns {number} of columns
 */
export function makeSortable(table, say) {
  const bodies = [...table.tBodies];
  // A cell that covers several rows holds them together.
  if (bodies.some((body) => body.querySelector("[rowspan]"))) return 0;
  if (bodies.every(({ rows }) => [...rows].filter((row) => !isFixed(row)).length < 3)) return 0;
  const original = bodies.map((body) => [...body.rows]);
  const places = placesOf(table);
  /** Amounts, persons and vehicles of one group are not put in one order. */
  const canSort = (/** @type {HTMLTableSectionElement} */ body, /** @type {number} */ at) => {
    const numbers = [...places.entries()].filter(
      ([cell, { from }]) => from === at && cell.matches("td:has(data)") && body.contains(cell),
    );
    return numbers.length > 1 && new Set(numbers.map(([cell]) => cell.dataset.unit)).size === 1;
  };
  const columns = columnsOf(table).filter(({ at }) => bodies.some((body) => canSort(body, at)));
  for (const { at, head, title } of columns) {
    const numberOf = (/** @type {HTMLTableRowElement} */ row) => {
      const cell = [...row.cells].find((one) => places.get(one)?.from === at);
      const value = cell?.querySelector("data")?.getAttribute("value");
      return value ? Number(value) : undefined;
    };
    const sort = button("", () => {
      const order = orders[orders.indexOf(head.getAttribute("aria-sort") ?? "") + 1];
      for (const other of columns) other.head.removeAttribute("aria-sort");
      if (order) head.setAttribute("aria-sort", order);
      const sign = order === "descending" ? -1 : 1;
      for (const [index, body] of bodies.entries()) {
        const rows = original[index] ?? [];
        body.append(...(order && canSort(body, at) ? sorted(rows, numberOf, sign) : rows));
      }
      say(
        order
          ? `按“${title}”${words[order]}排；合计和分组不动，下级跟着上级。再点一次${order === "descending" ? "反过来" : "恢复原来的次序"}。`
          : "已恢复原来的次序。",
      );
    });
    sort.className = "sort";
    sort.append(...head.childNodes);
    head.append(sort);
  }
  return columns.length;
}

const isFixed = (/** @type {Element} */ row) => row.matches(".total, .group, .level-0");

/**
 * Rows between totals, each with what stands below it; what has no number stands last.
 * @param {readonly HTMLTableRowElement[]} rows
 * @param {(row: HTMLTableRowElement) => number | undefined} numberOf @param {1 | -1} sign
 * @returns {HTMLTableRowElement[]}
 */
function sorted(rows, numberOf, sign) {
  const [first] = rows;
  if (!first) return [];
  if (isFixed(first)) return [first, ...sorted(rows.slice(1), numberOf, sign)];
  const end = rows.findIndex(isFixed);
  const run = end < 0 ? rows : rows.slice(0, end);
  const top = Math.min(...run.map(levelOf));
  /** @type {HTMLTableRowElement[][]} */
  const families = [];
  for (const row of run) {
    if (levelOf(row) === top || families.length === 0) families.push([row]);
    else families.at(-1)?.push(row);
  }
  families.sort(([a], [b]) => {
    const [x, y] = [a && numberOf(a), b && numberOf(b)];
    if (x !== undefined && y !== undefined) return sign * (x - y);
    if (x === undefined && y === undefined) return 0;
    return x === undefined ? 1 : -1;
  });
  const inOrder = families.flatMap(([head, ...below]) =>
    head ? [head, ...sorted(below, numberOf, sign)] : [],
  );
  return [...inOrder, ...sorted(rows.slice(run.length), numberOf, sign)];
}
