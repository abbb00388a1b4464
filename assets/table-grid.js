/**
 * Columns of a table, by the place of each cell in its grid.
 * @typedef {{ from: number, to: number }} Place
 * @typedef {{ at: number, head: HTMLTableCellElement, title: string, hasCells: boolean }} Column
 */

/** @param {HTMLTableElement} table @returns {Map<HTMLTableCellElement, Place>} */
export function placesOf(table) {
  /** @type {Map<HTMLTableCellElement, Place>} */
  const places = new Map();
  for (const section of [table.tHead, ...table.tBodies, table.tFoot]) {
    /** Rows that a cell above still covers, by column. @type {number[]} */
    const covered = [];
    for (const row of section?.rows ?? []) {
      let at = 0;
      for (const cell of row.cells) {
        while ((covered[at] ?? 0) > 0) at++;
        const to = at + cell.colSpan - 1;
        places.set(cell, { from: at, to });
        for (; at <= to; at++) covered[at] = cell.rowSpan;
      }
      for (const column of covered.keys()) covered[column] = (covered[column] ?? 0) - 1;
    }
  }
  return places;
}

/** @param {HTMLTableElement} table @returns {Column[]} with all headings above it in the title */
export function columnsOf(table) {
  const places = [...placesOf(table)];
  const heads = places.filter(([cell]) => cell.closest("thead"));
  const cells = new Set(places.flatMap(([cell, { from }]) => (cell.matches("td") ? from : [])));
  return heads
    .filter(([head, { from, to }]) => from === to && head.scope === "col")
    .map(([head, { from }]) => {
      const above = heads.filter(([, place]) => place.from <= from && from <= place.to);
      const title = above.map(([cell]) => textOf(cell)).join(" · ");
      return { at: from, head, title, hasCells: cells.has(from) };
    })
    .sort((a, b) => a.at - b.at);
}

/** What a cell says, without controls and without what is only heard. @param {Element | undefined} cell */
export function textOf(cell) {
  if (!cell) return "";
  const copy = /** @type {Element} */ (cell.cloneNode(true));
  for (const extra of copy.querySelectorAll(
    "button, .here, .visually-hidden, .mark, .finding-mark",
  )) {
    if (extra.matches(".sort")) extra.replaceWith(...extra.childNodes);
    else extra.remove();
  }
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Is it on the screen: neither folded nor left out? @param {Element} element */
export function isShown(element) {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
}

/** The depth of a row, as the style sheet indents it. @param {Element} row */
export function levelOf(row) {
  return Number(/\blevel-(\d+)/.exec(row.className)?.[1] ?? 0);
}

/** @param {string} text @param {() => void} act */
export function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

/**
 * A list of choices with its name.
 * @param {string} name @param {readonly (readonly [value: string, text: string])[]} options
 * @param {(value: string) => void} choose
 */
export function choice(name, options, choose) {
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.append(...options.map(([value, text]) => new Option(text, value)));
  select.addEventListener("change", () => choose(select.value));
  label.append(`${name} `, select);
  return label;
}
