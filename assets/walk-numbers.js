// The ways of the arrow keys among the numbers of a page.

/**
 * The number to which a key leads; undefined for other keys.
 * @param {HTMLElement} from @param {readonly HTMLElement[]} known @param {string} key
 */
export function nextHandle(from, known, key) {
  const at = known.indexOf(from);
  switch (key) {
    case "ArrowDown":
      return nextLine(from, known, 1) ?? from;
    case "ArrowUp":
      return nextLine(from, known, -1) ?? from;
    case "ArrowRight":
      return known[at + 1] ?? from;
    case "ArrowLeft":
      return known[at - 1] ?? from;
    case "Home":
      return known[0];
    case "End":
      return known.at(-1);
    default:
      return undefined;
  }
}

/**
 * The number below or above another as it is seen: on the nearest line, in a table in the same column.
 * @param {HTMLElement} from @param {readonly HTMLElement[]} known @param {number} way 1 down, -1 up
 */
function nextLine(from, known, way) {
  const middle = (/** @type {HTMLElement} */ element) => {
    const { left, right, top, bottom, height } = element.getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2, height };
  };
  const here = middle(from);
  const column = /** @type {HTMLTableCellElement | null} */ (from.closest("td"))?.cellIndex;
  const table = from.closest("table");
  /** @type {{ handle: HTMLElement, down: number, aside: number } | undefined} */
  let nearest;
  for (const handle of known) {
    const there = middle(handle);
    const down = (there.y - here.y) * way;
    if (down <= Math.min(here.height, there.height) / 2) continue;
    const cell = /** @type {HTMLTableCellElement | null} */ (handle.closest("td"));
    const isElsewhere =
      table !== null && table === handle.closest("table") && cell?.cellIndex !== column;
    if (isElsewhere) continue;
    const aside = Math.abs(there.x - here.x);
    const isSameLine = nearest && Math.abs(down - nearest.down) <= there.height / 2;
    if (!nearest || (isSameLine ? aside < nearest.aside : down < nearest.down))
      nearest = { handle, down, aside };
  }
  return nearest?.handle;
}
