// Makes a plain table sortable and filterable. Without this script it reads as it is.

/** @param {Element | undefined} cell */
const textOf = (cell) => cell?.textContent?.trim() ?? "";

/** A number cell's value; undefined where there is none. @param {Element | undefined} cell */
const numberOf = (cell) => {
  const value = cell?.querySelector("data")?.getAttribute("value");
  return value ? Number(value) : undefined;
};

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const body = /** @type {HTMLTableSectionElement} */ (table.tBodies[0]);
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = [...body.rows];
  const status = document.createElement("p");
  status.setAttribute("role", "status");

  for (const [column, header] of headers.entries()) {
    const kind = header.dataset.sort;
    if (!kind) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const down = header.getAttribute("aria-sort") === "ascending";
      for (const other of headers) other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sign = down ? -1 : 1;
      rows.sort((a, b) => {
        const [x, y] = [a.cells[column], b.cells[column]];
        if (kind === "text") return sign * collator.compare(textOf(x), textOf(y));
        const [m, n] = [numberOf(x), numberOf(y)];
        // What has no number stands last, whichever way.
        if (m === undefined || n === undefined) return m === n ? 0 : m === undefined ? 1 : -1;
        return sign * (m - n);
      });
      body.append(...rows);
      const order =
        kind === "text" ? (down ? "倒着排" : "顺着排") : `从${down ? "大到小" : "小到大"}排`;
      status.textContent = `按“${textOf(header)}”${order}。`;
    });
  }

  table.closest(".scroll")?.before(makeFilters(headers, rows), status);
}

/**
 * @param {HTMLTableCellElement[]} headers
 * @param {HTMLTableRowElement[]} rows
 */
function makeFilters(headers, rows) {
  const form = document.createElement("form");
  form.className = "filters";
  form.addEventListener("submit", (event) => event.preventDefault());
  const status = document.createElement("p");
  status.setAttribute("role", "status");

  const name = labelledInput(form, `${textOf(headers[0])}名称含有`, "search");
  const limits = headers.flatMap((header, column) => {
    const label = header.dataset.filter;
    return label ? [{ column, input: labelledInput(form, label, "number") }] : [];
  });
  const apply = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden =
        !textOf(row.cells[0]).includes(name.value.trim()) ||
        limits.some(({ column, input }) => {
          const value = numberOf(row.cells[column]);
          return input.value !== "" && !(value !== undefined && value <= Number(input.value));
        });
      if (!row.hidden) shown++;
    }
    status.textContent = `显示 ${shown} 个，共 ${rows.length} 个`;
  };
  form.addEventListener("input", apply);
  form.append(status);
  apply();
  return form;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} text
 * @param {"search" | "number"} type
 */
function labelledInput(form, text, type) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = type;
  if (type === "number") input.step = "any";
  label.append(`${text} `, input);
  form.append(label);
  return input;
}

for (const table of document.querySelectorAll("table[data-sortable]")) {
  if (table instanceof HTMLTableElement) makeSortable(table);
}
