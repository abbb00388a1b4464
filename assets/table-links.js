import { copy } from "./table-copy.js";
import { button, columnsOf, placesOf, textOf } from "./table-grid.js";

/** Addresses of rows and cells, seen while asked for. @param {HTMLElement} view @param {(text: string) => void} say */
export function linkTool(view, say) {
  if (!view.querySelector("tbody [id]")) return undefined;
  /** @type {HTMLAnchorElement[]} */
  let links = [];
  const toggle = button("行和格的链接", () => {
    const isOn = links.length === 0;
    for (const link of links) link.remove();
    links = isOn ? [...view.querySelectorAll("table")].flatMap((table) => linksIn(table, say)) : [];
    toggle.setAttribute("aria-pressed", String(isOn));
    say(isOn ? "点 # 到这一行或这一格，并复制它的网址。" : "");
  });
  toggle.setAttribute("aria-pressed", "false");
  return toggle;
}

/** @param {HTMLTableElement} table @param {(text: string) => void} say */
function linksIn(table, say) {
  const titles = new Map(columnsOf(table).map(({ at, title }) => [at, title]));
  const places = placesOf(table);
  return [...table.querySelectorAll("tbody tr[id], tbody td[id]")].map((element) => {
    const row = /** @type {HTMLTableRowElement} */ (element.closest("tr"));
    const column = titles.get(
      places.get(/** @type {HTMLTableCellElement} */ (element))?.from ?? -1,
    );
    const name = [textOf(row.cells[0]), ...(element === row ? [] : [column])].join("，");
    const link = document.createElement("a");
    link.className = "here";
    link.href = `#${element.id}`;
    link.textContent = "#";
    link.setAttribute("aria-label", `链接：${name}`);
    link.addEventListener("click", async () => {
      const isCopied = await copy(link.href);
      say(isCopied ? `已复制“${name}”的网址。` : `网址：${link.href}`);
    });
    (element === row ? row.cells[0] : element)?.append(link);
    return link;
  });
}
