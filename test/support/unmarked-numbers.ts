import { type Around, attribute, hasAttribute, mainTexts, type PageText } from "./page-text.ts";

/** A run of digits as readers see a number: 57,410.32. */
const number = /\d[\d,]*(?:\.\d+)?/g;

const has = (name: string, value?: string) => (element: Around) =>
  value === undefined ? hasAttribute(element, name) : attribute(element, name) === value;
const isClass = (name: string) => (element: Around) =>
  (attribute(element, "class") ?? "").split(" ").includes(name);
const isName = (name: string) => (element: Around) => element.name === name;

/** Numbers that are not from data by where they stand: the kind, and its element. */
const places: readonly (readonly [kind: string, is: (element: Around) => boolean])[] = [
  ["list of origins", isClass("provenance")],
  ["position in the report", isClass("position")],
  ["行次", isClass("line")],
  ["code", isClass("code")],
  ["mark that leads to a note", isClass("mark")],
  ["date", isName("time")],
  ["rule of the checks, and its counts", isClass("rules")],
];

/** Numbers that are not from data by what they say. Each takes its whole text with it. */
const wordings: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["document number", /〔\d{4}〕\d+号/g],
  ["date", /\d{4}-\d{2}-\d{2}/g],
  ["date", /(?<!\d)\d{1,2}月(?:\d{1,2}日)?/g],
  ["year", /(?<!\d)(?:19|20)\d{2}年/g],
  ["year", /（(?:19|20)\d{2}）/g],
  ["code", /（\d{3}(?:\d\d){0,2}）/g],
  ["number of a table", /公开\d\d表/g],
  ["number of a chart or attachment", /(?:图|附件)\d+(?=[ ：评])/g],
  ["number of a rule", /(?<![A-Z])[A-Z]{2}-\d\d(?!\d)/g],
  ["threshold in the name of an item", /单价\d+万元(?=以上|（含）以上)/g],
  ["threshold in the name of an item", /批复后20日内公开/g],
  ["nothing, in words", /(?:都是|不是|列|[合总]计|其余各类)?为0(?![\d.])|它不是 0。/g],
];

/** Counts that the page makes itself, each in its own sentence. */
const counts: readonly RegExp[] = [
  /，共\d+项(?=（依据|$)/g,
  /^核对\d+项，(?:没有发现不一致|\d+处不一致)(?:，\d+处提醒)?$/g,
  /按法规和制式逐项核对，共\d+项：已公开\d+项，未公开\d+项，无法判断\d+项。/g,
  /^(?:共|原工作簿未取得；正文写明了)\d+个[类款项]级科目/g,
  /^共\d+行。$/g,
  /共\d+格(?:，其中\d+格原文未公开)?。$/g,
  /^自评表（\d+项指标）/g,
  /^\d+个项目公开了自评表(?:，另有\d+个项目只公开了自评综述)?/g,
  /依据 \d+ 条$/g,
  /^显示全为 0 的(?:\d+行)?、?(?:\d+栏)?$/g,
  /^以下\d+张表原附件未取得/g,
  /(?:后一组|比例尺)放大约\d+倍/g,
  /变动最大的\d项是/g,
  /^金额较[大小]的\d+项/g,
  /^\d+个项级科目中/g,
  /决算高于年初预算的\d+项，低于年初预算的\d+项/g,
  /^\d+项指标扣了分|^\d+个问题中/g,
];

export interface Walk {
  /** Digit runs inside an element that says their origin. */
  readonly marked: number;
  readonly all: number;
  /** Explained runs by kind. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly unexplained: readonly string[];
}

/** Counts the numbers of a page's main text: marked, of another kind than data, or neither. */
export function walkNumbers(html: string): Walk {
  const kinds = new Map<string, number>();
  const unexplained: string[] = [];
  let marked = 0;
  let all = 0;
  const count = (text: string) => [...text.matchAll(number)].length;
  const kindOf = (kind: string, runs: number) => kinds.set(kind, (kinds.get(kind) ?? 0) + runs);
  const texts = mainTexts(html);
  const drawn = drawnNumbers(texts);
  for (const [at, { text, around }] of texts.entries()) {
    const runs = count(text);
    if (runs === 0) continue;
    all += runs;
    if (around.some(has("data-origin"))) {
      marked += runs;
      continue;
    }
    const place = places.find(([, is]) => around.some(is));
    if (place) {
      kindOf(place[0], runs);
      continue;
    }
    let rest = text.trim();
    const drop = (kind: string, pattern: RegExp) => {
      rest = rest.replaceAll(pattern, (found) => {
        kindOf(kind, count(found));
        return "";
      });
    };
    for (const pattern of counts) drop("count of the page", pattern);
    for (const [kind, pattern] of wordings) drop(kind, pattern);
    const [cell] = around.slice(-1);
    if (cell?.name === "th" || isInGroupHead(around)) drop("enumerator", /^\d+\. ?(?=\D)/g);
    if (around.some(isName("svg"))) {
      const numbers = drawn.get(chartOf(around) ?? "");
      rest = rest.replaceAll(number, (found) => {
        if (!numbers?.has(toNumber(found))) return found;
        kindOf("drawing of marked numbers", 1);
        return "";
      });
    }
    if (around.some(isClass("records"))) {
      if (cell?.name === "td" && isRecord(texts, at, "核对结果，按公开"))
        drop("count of the page", /^\d+$/g);
      if (cell?.name === "td" && isRecord(texts, at, "联系方式"))
        drop("telephone", /^(?:\d{3,4}-)?\d{7,8}$/g);
      if (cell?.name === "td" && isRecord(texts, at, "纳入编制范围的单位"))
        drop("enumerator", /^\d+$/g);
    }
    if (/\d/.test(rest))
      unexplained.push(
        `${around
          .slice(-3)
          .map(({ name }) => name)
          .join(">")}: ${text.trim()}`,
      );
  }
  return { marked, all, kinds, unexplained };
}

const toNumber = (text: string) => Number(text.replaceAll(",", ""));

function isInGroupHead(around: readonly Around[]): boolean {
  return around.some(isClass("group"));
}

/** True where the table around a text is a list with this caption. */
function isRecord(texts: readonly PageText[], at: number, caption: string): boolean {
  const above = texts.slice(0, at).findLast(({ around }) => around.at(-1)?.name === "caption");
  return above?.text === caption;
}

function chartOf(around: readonly Around[]): string | undefined {
  const figure = around.find(has("data-chart"));
  return figure && attribute(figure, "data-chart");
}

/** What each chart says outside its drawing: the drawing repeats it. */
function drawnNumbers(texts: readonly PageText[]): ReadonlyMap<string, ReadonlySet<number>> {
  const numbers = new Map<string, Set<number>>();
  for (const { text, around } of texts) {
    const chart = chartOf(around);
    if (chart === undefined || around.some(isName("svg"))) continue;
    const own = numbers.get(chart) ?? new Set<number>();
    for (const [found] of text.matchAll(number)) own.add(toNumber(found));
    numbers.set(chart, own);
  }
  return numbers;
}
