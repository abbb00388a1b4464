import { choice } from "./table-grid.js";

/** Powers of ten of 1 元. @type {Record<string, number>} */
const powers = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

/**
 * A printed amount with its point moved; no digit is rounded or left out.
 * @param {string} value plain digits, as printed: -57410.32
 * @param {number} places to the right; negative to the left
 * @returns {string} plain digits
 */
export function movePoint(value, places) {
  const sign = value.startsWith("-") ? "-" : "";
  const [whole = "", part = ""] = value.slice(sign.length).split(".");
  const point = whole.length + places;
  const digits = (whole + part).padEnd(point, "0");
  const padded = "0".repeat(Math.max(0, 1 - point)) + digits;
  const at = Math.max(1, point);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  return sign + integer + (padded.length > at ? `.${padded.slice(at)}` : "");
}

/** @param {string} value plain digits */
export function grouped(value) {
  const [integer = "", part] = value.split(".");
  const sign = integer.startsWith("-") ? "-" : "";
  const digits = integer.slice(sign.length);
  const first = digits.length % 3;
  const whole = digits.slice(first).match(/\d{3}/g) ?? [];
  const groups = sign + [...(first > 0 ? [digits.slice(0, first)] : []), ...whole].join(",");
  return part === undefined ? groups : `${groups}.${part}`;
}

/** The unit in which the amounts of a table stand now. @param {Element | null | undefined} table */
export function unitOf(table) {
  return table?.getAttribute("data-shown-money") ?? table?.getAttribute("data-money") ?? "";
}

/** The digits of a number cell as they are shown; `value` keeps what is printed. @param {Element} cell */
export function shownDigits(cell) {
  const value = cell.querySelector("data")?.getAttribute("value");
  if (!value || cell.hasAttribute("data-unit")) return value ?? undefined;
  const table = cell.closest("table");
  const own = powers[table?.getAttribute("data-money") ?? ""] ?? 0;
  return movePoint(value, own - (powers[unitOf(table)] ?? own));
}

/** Another unit of money for all amounts of the tables. @param {HTMLElement} view @param {(text: string) => void} say */
export function amountTool(view, say) {
  const tables = [...view.querySelectorAll("table[data-money]")];
  const own = tables[0]?.getAttribute("data-money") ?? "";
  if (!(own in powers)) return undefined;
  /** What is printed, by its place on the page. @type {Map<Node, string>} */
  const printed = new Map();
  const write = (/** @type {Node} */ node, /** @type {string} */ text) => {
    if (!printed.has(node)) printed.set(node, node.textContent ?? "");
    node.textContent = text;
  };
  const show = (/** @type {string} */ unit) => {
    for (const [node, text] of printed) node.textContent = text;
    for (const table of tables) table.removeAttribute("data-shown-money");
    if (unit === own) return say(`金额单位：${own}，如原文。`);
    for (const table of tables) {
      table.setAttribute("data-shown-money", unit);
      for (const cell of table.querySelectorAll("td:not([data-unit])")) {
        const number = cell.querySelector("data");
        const digits = shownDigits(cell);
        if (number && digits) write(number, grouped(digits));
      }
      for (const name of table.querySelectorAll(".money-unit")) {
        write(name, `${unit}（原文为${own}，只移小数点）`);
      }
      renameUnit(table, own, unit, write);
    }
    say(`金额单位：${unit}，由印出的${own}数移小数点，没有舍入；查来历和下载仍是${own}。`);
  };
  const options = Object.keys(powers).filter((unit) => unit !== "千元" || unit === own);
  const made = choice(
    "金额单位",
    options.map((unit) => [unit, unit]),
    show,
  );
  const select = made.querySelector("select");
  if (select) select.value = own;
  return made;
}

/**
 * Headings that name the unit name the new one: 预算数（万元）.
 * @param {Element} table @param {string} own @param {string} unit @param {(node: Node, text: string) => void} write
 */
function renameUnit(table, own, unit, write) {
  for (const head of table.querySelectorAll("th")) {
    if (head.parentElement?.querySelector("td[data-unit]")) continue;
    const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent ?? "";
      if (text.includes(`（${own}）`)) write(node, text.replaceAll(`（${own}）`, `（${unit}）`));
    }
  }
}
