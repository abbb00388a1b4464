import { amountTool } from "./table-amounts.js";
import { columnTool } from "./table-columns.js";
import { copyTool } from "./table-copy.js";
import { levelTool } from "./table-levels.js";
import { linkTool } from "./table-links.js";
import { makeSortable } from "./table-sort.js";

/** What can be done with the tables of a view, and what was done, in words. @param {HTMLElement} view */
export function toolsOf(view) {
  const panel = document.createElement("div");
  panel.className = "table-panel";
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", "表格工具");
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const say = (/** @type {string} */ text) => {
    status.textContent = text;
  };
  const tools = [amountTool, levelTool, columnTool, linkTool, copyTool];
  panel.append(...tools.flatMap((tool) => tool(view, say) ?? []), status);
  let sortable = 0;
  for (const table of view.querySelectorAll("table")) sortable += makeSortable(table, say);
  say(sortable > 0 ? "点表头可以排序。" : "");
  return panel;
}
