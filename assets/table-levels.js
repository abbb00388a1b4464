import { button, choice, levelOf, textOf } from "./table-grid.js";

/** Rows below others fold: 项 below 款, 款 below 类. @param {HTMLElement} view @param {(text: string) => void} say */
export function levelTool(view, say) {
  /** @type {Map<HTMLTableRowElement, { below: HTMLTableRowElement[], toggle: HTMLButtonElement }>} */
  const parents = new Map();
  for (const body of view.querySelectorAll("tbody")) {
    for (const [row, below] of familiesOf([...body.rows])) {
      const toggle = button("", () => {
        const isOpen = toggle.getAttribute("aria-expanded") === "true";
        set(row, !isOpen);
        fold();
      });
      toggle.className = "fold-row";
      toggle.setAttribute("aria-label", `${textOf(row.cells[0])}的下级`);
      parents.set(row, { below, toggle });
    }
  }
  if (parents.size === 0) return undefined;
  for (const [row, { toggle }] of parents) {
    row.cells[0]?.prepend(toggle);
    set(row, true);
  }

  function set(/** @type {HTMLTableRowElement} */ row, /** @type {boolean} */ isOpen) {
    parents.get(row)?.toggle.setAttribute("aria-expanded", String(isOpen));
  }
  function fold() {
    const folded = new Set(
      [...parents.values()].flatMap(({ below, toggle }) =>
        toggle.getAttribute("aria-expanded") === "false" ? below : [],
      ),
    );
    for (const { below } of parents.values()) {
      for (const row of below) row.classList.toggle("folded", folded.has(row));
    }
    say(folded.size > 0 ? `折叠了${folded.size}行下级。` : "下级都已展开。");
  }

  const levels = [...new Set([...parents.keys()].map(levelOf))].sort((a, b) => a - b);
  const nameOf = (/** @type {number} */ level) => {
    const rows = [...parents.keys()].filter((row) => levelOf(row) === level);
    const names = new Set(rows.map((row) => row.querySelector(".level-name")?.textContent));
    const [name] = names;
    return names.size === 1 && name ? name : `第${levels.indexOf(level) + 1}层`;
  };
  return choice(
    "层级",
    [
      ["", "全部展开"],
      ...levels.map((level) => /** @type {const} */ ([String(level), `只到${nameOf(level)}`])),
    ],
    (level) => {
      for (const row of parents.keys()) set(row, level === "" || levelOf(row) < Number(level));
      fold();
    },
  );
}

/** Each row that has rows below it, with all of them. @param {readonly HTMLTableRowElement[]} rows */
function familiesOf(rows) {
  return rows.flatMap((row, at) => {
    const level = levelOf(row);
    if (level === 0 || row.matches(".total, .group")) return [];
    const rest = rows.slice(at + 1);
    const end = rest.findIndex((next) => levelOf(next) <= level || next.matches(".total, .group"));
    const below = end < 0 ? rest : rest.slice(0, end);
    return below.length > 0 ? [/** @type {const} */ ([row, below])] : [];
  });
}
