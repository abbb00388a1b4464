// Search page: asks the index, shows results as links. Everything shown is set as text, never as markup.
import { openIndex } from "./search-engine.js";

/** @typedef {import("./search-engine.js").Place} Place @typedef {import("./search-engine.js").Answer} Answer */

const portion = 20;
const filterNames = /** @type {const} */ (["unit", "year", "kind", "section"]);

/** @param {string} selector */
const must = (selector) => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`missing ${selector}`);
  return element;
};

const region = must("[data-search]");
const status = must("[data-search-status]");
const hints = must("[data-search-hints]");
const list = must("[data-search-results]");
const more = must("[data-search-more]");
const form = /** @type {HTMLFormElement} */ (must("main form"));
const input = /** @type {HTMLInputElement} */ (must("main input[name=q]"));
const selects = filterNames.map(
  (name) => /** @type {HTMLSelectElement} */ (must(`select[name=${name}]`)),
);

const root = new URL(region.dataset.root ?? "", document.baseURI);

/** @param {string} path */
const fetched = async (path) => {
  const response = await fetch(new URL(`search/${path}`, root));
  if (!response.ok || !response.body) throw new Error(path);
  return response;
};

/** @type {ReturnType<typeof openIndex> | undefined} */
let opening;
const index = () => {
  opening ??= fetched("index.json").then(async (response) => {
    const { folder } = await response.json();
    return openIndex(async (name) => {
      const { body } = await fetched(`${folder}${name}.bin`);
      return new Response(body?.pipeThrough(new DecompressionStream("gzip"))).text();
    });
  });
  // A failed first try must not stand in the way of the next one.
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
};

const address = () => new URLSearchParams(location.search);

/** @param {Record<string, string>} changes @param {boolean} newEntry */
const writeAddress = (changes, newEntry) => {
  const params = address();
  for (const [name, value] of Object.entries(changes)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const target = params.size > 0 ? `?${params}` : location.pathname;
  if (newEntry) history.pushState(null, "", target);
  else history.replaceState(null, "", target);
};

/** @param {Place} place @param {typeof filterNames[number]} name */
const filterValue = (place, name) =>
  name === "year" ? (place.year ? String(place.year) : "") : place[name];

/** Only the answer to the latest question is shown. */
let asked = 0;

const search = async () => {
  const turn = ++asked;
  const q = address().get("q") ?? "";
  if (input !== document.activeElement || input.value.trim() !== q.trim()) input.value = q;
  if (q.trim() === "") {
    show({ found: [], parts: [], terms: [] }, "");
    region.dataset.searchState = "idle";
    status.textContent = "请输入要找的词、科目编码或金额。";
    return;
  }
  region.dataset.searchState = "loading";
  try {
    const answer = await (await index()).answer(q);
    if (turn !== asked) return;
    show(answer, q);
  } catch {
    if (turn !== asked) return;
    status.textContent = "搜索没有成功，请重新载入页面再试；也可以从首页按目录查找。";
  }
  region.dataset.searchState = "done";
};

/** @param {Answer} answer @param {string} q */
const show = ({ found, parts, terms }, q) => {
  const chosen = address();
  const holds = (/** @type {Place} */ place, /** @type {string | undefined} */ except) =>
    filterNames.every(
      (name) =>
        name === except || !chosen.get(name) || filterValue(place, name) === chosen.get(name),
    );
  selects.forEach((select) => {
    const name = /** @type {typeof filterNames[number]} */ (select.name);
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const place of found) {
      if (holds(place, name))
        counts.set(filterValue(place, name), (counts.get(filterValue(place, name)) ?? 0) + 1);
    }
    counts.delete("");
    const value = chosen.get(name) ?? "";
    if (value && !counts.has(value)) counts.set(value, 0);
    const options = [...counts].sort(([a], [b]) => (name === "year" ? b.localeCompare(a) : 0));
    select.replaceChildren(
      new Option("全部", ""),
      ...options.map(([option, count]) => new Option(`${option}（${count}）`, option)),
    );
    select.value = value;
    select.disabled = options.length === 0;
  });
  const shown = found.filter((place) => holds(place, undefined));
  list.replaceChildren();
  showPortion(shown, Number(history.state?.shown) || portion);
  more.onclick = () => {
    const first = list.children.length;
    showPortion(shown, first + portion);
    list.children[first]?.querySelector("a")?.focus();
    history.replaceState({ ...history.state, shown: list.children.length }, "");
  };
  showStatus(shown.length, found.length, parts, terms, q);
  if (history.state?.top) scrollTo(0, history.state.top);
};

/** @param {readonly Place[]} places @param {number} upTo */
const showPortion = (places, upTo) => {
  list.append(...places.slice(list.children.length, upTo).map(resultItem));
  more.hidden = list.children.length >= places.length;
};

/** @param {number} count @param {number} all @param {Answer["parts"]} parts @param {readonly string[]} terms @param {string} q */
const showStatus = (count, all, parts, terms, q) => {
  const instead = all > 0 && terms.length > 0 && !terms.some((term) => term.includes(q));
  if (count > 0) status.textContent = `“${q}”：找到 ${count} 条。`;
  else if (all > 0) status.textContent = `没有找到“${q}”。去掉筛选有 ${all} 条。`;
  else if (parts.length > 0) status.textContent = `没有找到“${q}”：没有一处写有整个词。`;
  else status.textContent = `没有找到“${q}”。可以换一个词，或减少字数。`;
  hints.replaceChildren();
  if (parts.length > 0) {
    hints.append("其中：");
    for (const { text, count: held } of parts) {
      hints.append(...(held > 0 ? [questionLink(text), `（${held} 条） `] : [`“${text}”没有 `]));
    }
  } else if (instead) hints.append("也找了公开文件里的写法：", ...terms.map(questionLink));
  else if (terms.length > 0 && all > 0) hints.append("相关的词：", ...terms.map(questionLink));
};

/** @param {string} text */
const questionLink = (text) => {
  const link = document.createElement("a");
  link.href = `?${new URLSearchParams({ q: text })}`;
  link.textContent = text;
  return link;
};

/** @param {Place} place */
const resultItem = ({ path, title, within, kind, unit, year, disclosure }) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(path, root).href;
  link.dataset.searchResult = "";
  const when = year ? `${year}年度${within || disclosure}` : within;
  link.textContent = when ? `${title}（${when}）` : title;
  const about = document.createElement("p");
  about.className = "result-kind";
  about.textContent = [unit, year && `${year}年度${disclosure}`, kind].filter(Boolean).join(" · ");
  item.append(link, about);
  return item;
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  writeAddress({ q: input.value }, true);
  search();
});
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;
input.addEventListener("input", (event) => {
  if (event instanceof InputEvent && event.isComposing) return;
  clearTimeout(pause);
  pause = setTimeout(() => {
    writeAddress({ q: input.value }, false);
    search();
  }, 250);
});
for (const select of selects) {
  select.addEventListener("change", () => {
    writeAddress({ [select.name]: select.value }, true);
    search();
  });
}
// Who comes back finds the same results at the same place.
history.scrollRestoration = "manual";
list.addEventListener("click", () => {
  history.replaceState({ ...history.state, top: scrollY }, "");
});
addEventListener("popstate", search);
search();
