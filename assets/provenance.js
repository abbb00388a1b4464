// Lets readers ask a number where it comes from. Without this script the list below the page says it.

import { nextHandle } from "./walk-numbers.js";

const list = /** @type {HTMLDetailsElement | null} */ (
  document.querySelector("details.provenance")
);
const tools = document.querySelector(".page-tools");
const main = document.querySelector("main");

/** What in the list has the address of a number. @param {Element} number @returns {Element | null} */
function addressed(number) {
  const { figure, origin = "" } = /** @type {HTMLElement} */ (number).dataset;
  const kind = origin.includes("!") ? "from-cell-" : "from-";
  // The folder of a file, or of the first operand of a formula.
  const folder = /(?<=^|[(/])[^(/]+\/\d{4}\/[^/:]+/.exec(origin)?.[0].replaceAll("/", ".");
  return (
    document.getElementById(kind + figure) ?? document.getElementById(`${kind}${folder}.${figure}`)
  );
}

/** The part of the list that explains a number. @param {Element} number @returns {Element | undefined} */
function entryOf(number) {
  const entry = addressed(number);
  return entry?.closest("li > span") ?? entry?.closest("li") ?? undefined;
}

/** What is asked: the number within its cell, so that the cell stays a cell. @param {Element} marked */
const handleOf = (marked) => (marked.matches("td") ? marked.querySelector("data") : marked);

/** @param {Element} root @param {string} selector */
const all = (root, selector) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);

/** What a reader does next, in the words of a finger or of mouse and keyboard. */
function howToAsk() {
  return matchMedia("(hover: none)").matches
    ? "点一个数，看它从哪里来；再点“查来历”结束。"
    : "点一个数；或按 Tab 到数字，方向键移动，回车查看，Esc 退出。";
}

/** Opens the list for whoever comes by a link. */
function openList() {
  const target =
    location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || !list?.contains(target)) return;
  list.open = true;
  target.scrollIntoView();
}

/** @param {HTMLElement} page @param {Element} place */
function start(page, place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = "查来历";
  button.setAttribute("aria-pressed", "false");
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  place.prepend(button, " ", status, " ");

  /** @type {Map<Element, Element>} */
  const marks = new Map();
  for (const marked of all(page, "[data-figure]")) {
    const handle = handleOf(marked);
    if (handle && entryOf(marked)) marks.set(handle, marked);
  }
  // Passages with numbers of their own: a button behind each, while asking is on.
  const passages = all(page, "[data-origin]:not([data-figure])").map((passage) => {
    const ask = document.createElement("button");
    ask.type = "button";
    ask.className = "ask-passage";
    ask.textContent = "来历";
    return { passage, ask };
  });
  for (const { passage, ask } of passages) marks.set(ask, passage);

  const dialog = createDialog(page);
  let isAsking = false;
  /** @returns {HTMLElement[]} in the order of the page, without what is folded */
  const handles = () =>
    all(page, "[data-asked]").filter((handle) => handle.getClientRects().length > 0);

  const set = (/** @type {boolean} */ on) => {
    isAsking = on;
    dialog.close();
    button.setAttribute("aria-pressed", String(on));
    page.classList.toggle("asking", on);
    for (const { passage, ask } of passages) {
      if (on) passage.append(ask);
      else ask.remove();
    }
    for (const handle of marks.keys()) {
      if (on) {
        handle.setAttribute("data-asked", "");
        handle.setAttribute("tabindex", "-1");
        handle.setAttribute("aria-haspopup", "dialog");
        if (!handle.matches("button")) handle.setAttribute("role", "button");
      } else {
        for (const name of ["data-asked", "tabindex", "aria-haspopup", "role", "aria-label"]) {
          handle.removeAttribute(name);
        }
      }
    }
    handles()[0]?.setAttribute("tabindex", "0");
    if (on) nameHandles();
    status.textContent = on ? `可以查${marks.size}处数字：${howToAsk()}` : "";
  };

  /** A number of a table, as a button, is heard with its headings, unit and state. */
  const nameHandles = async () => {
    const { nameOf } = await import("./table-names.js");
    for (const handle of marks.keys()) {
      const name = isAsking && !handle.matches("button") ? nameOf(handle) : undefined;
      if (name) handle.setAttribute("aria-label", name);
    }
  };

  /** One tab stop for all numbers. @param {HTMLElement} handle */
  const moveTo = (handle) => {
    for (const other of all(page, "[data-asked]"))
      other.setAttribute("tabindex", other === handle ? "0" : "-1");
    handle.focus();
  };

  /** @param {Element} handle */
  const ask = (handle) => {
    const marked = marks.get(handle);
    if (marked) dialog.open(/** @type {HTMLElement} */ (handle), marked);
  };

  button.addEventListener("click", () => set(!isAsking));
  // A tool of a table may have folded the one tab stop away, or changed units.
  page.addEventListener("change", () => {
    if (!isAsking) return;
    nameHandles();
    const known = handles();
    if (!known.some(({ tabIndex }) => tabIndex === 0)) known[0]?.setAttribute("tabindex", "0");
  });
  page.addEventListener("click", (event) => {
    const handle = /** @type {Element} */ (event.target).closest("[data-asked]");
    if (!isAsking || !handle) return;
    moveTo(/** @type {HTMLElement} */ (handle));
    ask(handle);
  });
  page.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!isAsking) return;
    if (event.key === "Escape") {
      if (dialog.close()) return;
      set(false);
      button.focus();
      return;
    }
    if (!target.matches("[data-asked]")) return;
    const next = nextHandle(target, handles(), event.key);
    if (next) {
      moveTo(next);
    } else if ((event.key === "Enter" || event.key === " ") && !target.matches("button")) {
      ask(target);
    } else return;
    event.preventDefault();
  });
}

/** A dialog beside a number; not modal, the page stays readable. @param {HTMLElement} page */
function createDialog(page) {
  const dialog = document.createElement("div");
  dialog.className = "provenance-dialog";
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-labelledby", "provenance-title");
  dialog.tabIndex = -1;
  dialog.hidden = true;
  const title = document.createElement("p");
  title.id = "provenance-title";
  const text = document.createElement("p");
  const permalink = document.createElement("a");
  permalink.textContent = "这个数的网址";
  const closing = document.createElement("button");
  closing.type = "button";
  closing.textContent = "关闭";
  dialog.append(title, text, permalink, " ", closing);
  page.append(dialog);

  /** @type {HTMLElement | undefined} */
  let asked;
  const close = () => {
    if (dialog.hidden) return false;
    const hadFocus = dialog.contains(document.activeElement);
    dialog.hidden = true;
    asked?.removeAttribute("aria-expanded");
    if (hadFocus) asked?.focus();
    return true;
  };
  closing.addEventListener("click", close);
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!dialog.contains(target) && !target.closest("[data-asked]")) close();
  });

  return {
    close,
    /** @param {HTMLElement} handle @param {Element} marked */
    open(handle, marked) {
      asked?.removeAttribute("aria-expanded");
      asked = handle;
      handle.setAttribute("aria-expanded", "true");
      explain(title, text, marked);
      const address = addressed(marked)?.id;
      permalink.hidden = !address;
      permalink.href = `#${encodeURIComponent(address ?? "")}`;
      dialog.hidden = false;
      const number = handle.getBoundingClientRect();
      const frame = page.getBoundingClientRect();
      const widest = frame.width - dialog.offsetWidth;
      const left = Math.max(0, Math.min(widest, number.left - frame.left));
      dialog.style.setProperty("left", `${left}px`);
      dialog.style.setProperty("top", `${number.bottom - frame.top + 6}px`);
      dialog.focus({ preventScroll: true });
      dialog.scrollIntoView({ block: "nearest" });
    },
  };
}

/** @param {Element} title @param {Element} text @param {Element} marked */
function explain(title, text, marked) {
  const entry = entryOf(marked);
  const { origin = "" } = /** @type {HTMLElement} */ (marked).dataset;
  if (!entry) {
    title.textContent = "这一段里的数";
    const [file, place = ""] = origin.split("#");
    const words = place.startsWith("L")
      ? `第 ${place.slice(1)} 行`
      : place.slice(1).replaceAll("/", " › ");
    text.textContent = `原文：${file} · ${words}`;
    return;
  }
  const copy = /** @type {Element} */ (entry.cloneNode(true));
  for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
  const label = entry.closest("li")?.querySelector("b")?.textContent ?? "";
  title.textContent = label;
  copy.querySelector(".permalink, b")?.remove();
  const place = entry.matches("li") ? null : entry.closest("section")?.querySelector(".place");
  text.replaceChildren(...(place ? [`${place.textContent} · `] : []), ...copy.childNodes);
}

if (list && main && tools) {
  start(main, tools);
  openList();
  addEventListener("hashchange", openList);
  tools.querySelector("a")?.addEventListener("click", () => {
    list.open = true;
  });
}
