// Search page: asks Pagefind, shows results as links. Everything shown is set as text, never as markup.

/**
 * @typedef {{ url: string, excerpt: string, meta: { title?: string }, filters: Record<string, string[]> }} Fragment
 * @typedef {{ results: { data(): Promise<Fragment> }[], totalFilters: Record<string, Record<string, number>> }} Answer
 * @typedef {{ options(o: object): Promise<void>, init(): Promise<void>, filters(): Promise<unknown>,
 *   search(q: string, o: { filters: Record<string, string> }): Promise<Answer> }} Pagefind
 */

const portion = 20;
const filterNames = { kind: "类型", section: "章节" };

/** @param {string} selector */
const must = (selector) => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`missing ${selector}`);
  return element;
};

const region = must("[data-search]");
const status = must("[data-search-status]");
const list = must("[data-search-results]");
const filterBox = must("[data-search-filters]");
const more = must("[data-search-more]");
const form = /** @type {HTMLFormElement} */ (must("main form"));
const input = /** @type {HTMLInputElement} */ (must("main input[name=q]"));

const bundle = new URL(region.dataset.bundle ?? "", document.baseURI);
const root = new URL(region.dataset.root ?? "", document.baseURI);

/** @type {Promise<Pagefind> | undefined} */
let loading;
const pagefind = () => {
  loading ??= import(`${bundle.href}pagefind.js`).then(async (/** @type {Pagefind} */ module) => {
    await module.options({
      baseUrl: root.pathname,
      bundlePath: bundle.pathname,
      excerptLength: 24,
    });
    await module.init();
    await module.filters();
    return module;
  });
  return loading;
};

/** The question as the address holds it: q, kind, section. */
const readAddress = () => {
  const params = new URLSearchParams(location.search);
  return {
    q: params.get("q") ?? "",
    kind: params.get("kind") ?? "",
    section: params.get("section") ?? "",
  };
};

/** @param {{ q: string, kind: string, section: string }} question @param {boolean} newEntry */
const writeAddress = (question, newEntry) => {
  const params = new URLSearchParams(Object.entries(question).filter(([, value]) => value !== ""));
  const address = params.size > 0 ? `?${params}` : location.pathname;
  if (newEntry) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
};

/** 57,410.32 and 57410.32 are one number. @param {string} text */
const withoutSeparators = (text) => text.trim().replace(/(?<=\d)[,，](?=\d{3})/g, "");

/** Only the answer to the latest question is shown. */
let asked = 0;

const search = async () => {
  const question = readAddress();
  const turn = ++asked;
  input.value = question.q;
  if (question.q.trim() === "") return show([], question, {});
  region.dataset.searchState = "loading";
  status.textContent = "正在搜索……";
  try {
    const engine = await pagefind();
    /** @type {Record<string, string>} */
    const filters = {};
    if (question.kind) filters[filterNames.kind] = question.kind;
    if (question.section) filters[filterNames.section] = question.section;
    const query = withoutSeparators(question.q);
    const answer = await engine.search(query, { filters });
    if (turn === asked) await show(answer.results, question, answer.totalFilters);
  } catch {
    if (turn !== asked) return;
    region.dataset.searchState = "done";
    status.textContent = "搜索没有成功，请重新载入页面再试；也可以从首页按目录查找。";
  }
};

/**
 * @param {Answer["results"]} results
 * @param {{ q: string, kind: string, section: string }} question
 * @param {Answer["totalFilters"]} counts
 */
const show = async (results, question, counts) => {
  list.replaceChildren();
  showFilters(question, counts);
  if (question.q.trim() === "") {
    region.dataset.searchState = "idle";
    status.textContent = "请输入要找的词、科目编码或金额。";
    more.hidden = true;
    return;
  }
  const turn = asked;
  let shown = 0;
  const showMore = async () => {
    const next = await Promise.all(
      results.slice(shown, shown + portion).map((result) => result.data()),
    );
    if (turn !== asked) return;
    list.append(...next.map(resultItem));
    shown += next.length;
    more.hidden = shown >= results.length;
  };
  more.onclick = async () => {
    const first = shown;
    await showMore();
    list.children[first]?.querySelector("a")?.focus();
  };
  await showMore();
  if (turn !== asked) return;
  status.textContent =
    results.length > 0
      ? `“${question.q}”：找到 ${results.length} 条。`
      : `没有找到“${question.q}”。可以换一个词，减少字数，或去掉筛选。`;
  region.dataset.searchState = "done";
};

/** @param {Fragment} fragment */
const resultItem = ({ url, excerpt, meta, filters }) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = url;
  link.dataset.searchResult = "";
  link.textContent = meta.title ?? url;
  const kind = document.createElement("span");
  kind.className = "result-kind";
  kind.textContent = filters[filterNames.kind]?.[0] ?? "";
  const text = document.createElement("p");
  text.append(...marked(excerpt));
  item.append(link, " ", kind, text);
  return item;
};

/** The excerpt's <mark> as elements, everything else as text. @param {string} excerpt */
const marked = (excerpt) =>
  excerpt.split(/<\/?mark>/).map((piece, index) => {
    const text = piece
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
    if (index % 2 === 0) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });

/**
 * @param {{ q: string, kind: string, section: string }} question
 * @param {Answer["totalFilters"]} counts
 */
const showFilters = (question, counts) => {
  const focused = filterBox.contains(document.activeElement)
    ? document.activeElement?.getAttribute("name")
    : null;
  filterBox.replaceChildren();
  if (Object.keys(counts).length === 0) return;
  for (const key of /** @type {const} */ (["kind", "section"])) {
    const name = filterNames[key];
    const options = Object.entries(counts[name] ?? {}).filter(
      ([value, count]) => count > 0 || value === question[key],
    );
    if (options.length === 0) continue;
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.append(new Option(`全部${name}`, ""));
    for (const [value, count] of options) select.append(new Option(`${value}（${count}）`, value));
    select.value = question[key];
    select.addEventListener("change", () => {
      writeAddress({ ...readAddress(), [key]: select.value }, true);
      search();
    });
    select.name = key;
    label.append(name, select);
    filterBox.append(label);
    if (key === focused) select.focus();
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  writeAddress({ ...readAddress(), q: input.value }, true);
  search();
});
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;
input.addEventListener("input", (event) => {
  if (event instanceof InputEvent && event.isComposing) return;
  clearTimeout(pause);
  pause = setTimeout(() => {
    writeAddress({ ...readAddress(), q: input.value }, false);
    search();
  }, 250);
});
addEventListener("popstate", search);
search();
