import { nearest } from "../words/nearest.ts";
import {
  type GuardName,
  guardNames,
  type OpenId,
  type Phrase,
  type PhrasePart,
  type SetName,
  setNames,
  type WordName,
  wordNames,
} from "./phrase.ts";

/** What is wrong with a phrase, and the cure. */
export class PhraseFault extends Error {
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Parses a phrase; throws a PhraseFault that names what it does not know and what is nearest. */
export function parsePhrase(text: string): Phrase {
  const reader = new PhraseReader(text);
  return reader.phrase("");
}

/** Reads text, `{…}` and `[…|…]` from left to right, each character once. */
class PhraseReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Up to one of the signs of `ends`, which stays unread; up to the end of the text where there are none. */
  phrase(ends: string): Phrase {
    const parts: PhrasePart[] = [];
    let words = "";
    const close = () => {
      if (words !== "") parts.push(words);
      words = "";
    };
    while (this.#at < this.#text.length) {
      const sign = this.#text[this.#at] ?? "";
      if (ends.includes(sign)) break;
      if (sign === "{" || sign === "[") {
        close();
        this.#at++;
        parts.push(sign === "{" ? this.#slot() : this.#choice());
      } else if ("}]".includes(sign)) {
        throw new PhraseFault(`多了一个“${sign}”`, "“{ }”“[ ]”要成对。");
      } else {
        words += sign;
        this.#at++;
      }
    }
    close();
    return parts;
  }

  #choice(): PhrasePart {
    const options = [this.phrase("|]")];
    while (this.#text[this.#at] === "|") {
      this.#at++;
      options.push(this.phrase("|]"));
    }
    this.#expect("]");
    return { type: "choice", options };
  }

  #slot(): PhrasePart {
    const from = this.#at;
    while (this.#at < this.#text.length && !":{}[]".includes(this.#text[this.#at] ?? ""))
      this.#at++;
    const words = this.#text.slice(from, this.#at).trim().split(/\s+/);
    if (this.#text[this.#at] === ":") return this.#list(words);
    this.#expect("}");
    return slotOf(words);
  }

  #list([name = "", set = "", separator = "、", ...rest]: readonly string[]): PhrasePart {
    if (name !== "list" || rest.length > 0)
      throw new PhraseFault(`“${name}”后面不能有冒号`, "只有 {list 哪些行: 每一行怎样说} 有冒号。");
    this.#at++;
    while (this.#text[this.#at] === " ") this.#at++;
    const item = this.phrase("}");
    this.#expect("}");
    return { type: "list", set: parseSet(set), separator, item };
  }

  #expect(sign: string): void {
    if (this.#text[this.#at] !== sign) throw new PhraseFault(`缺少“${sign}”`, "“{ }”“[ ]”要成对。");
    this.#at++;
  }
}

/** The rows that a name means. */
export function parseSet(name: string): SetName {
  const found = setNames.find((known) => known === name);
  if (found) return found;
  throw unknown("没有名为", name, setNames);
}

const shapes: Readonly<Record<string, string>> = {
  share: "{share 部分 of 整体}",
  completion: "{completion 完成数 of 预算数}",
  change: "{change 本年数 from previous}",
  uses: "{uses 支出}",
  zero: "{zero 数}",
  some: "{some 数}",
  has: "{has 数}",
  lacks: "{lacks 数}",
  level: "{level 本年数 from previous}",
  label: "{label 数}",
  rows: "{rows 哪些行}",
  list: "{list 哪些行: 每一行怎样说}",
};

function slotOf(words: readonly string[]): PhrasePart {
  const [name = "", first, link, second, ...rest] = words;
  if (first === undefined) return alone(name);
  const shape = shapes[name];
  if (shape === undefined) throw unknown("没有名为", name, Object.keys(shapes));
  const wrong = new PhraseFault(`“{${words.join(" ")}}”写法不对`, `应写作 ${shape}。`);
  if (rest.length > 0 || (link !== undefined && second === undefined)) throw wrong;
  if (name === "rows" && link === undefined) return { type: "rows", set: parseSet(first) };
  const of = figureId(first);
  if (name === "share" || name === "completion") {
    if (link !== "of" || second === undefined) throw wrong;
    return { type: "ratio", rule: name, part: of, whole: figureId(second) };
  }
  if (name === "change" || name === "level") {
    if (link !== "from" || second === undefined) throw wrong;
    const from = isBase(second) ? second : figureId(second);
    return name === "change"
      ? { type: "change", of, from }
      : { type: "guard", guard: name, of, from };
  }
  if (link !== undefined) throw wrong;
  if (name === "uses" || name === "label") return { type: name, of };
  if (isGuard(name)) return { type: "guard", guard: name, of };
  throw wrong;
}

function alone(name: string): PhrasePart {
  const word = wordNames.find((known) => known === name);
  if (word) return { type: "word", word: word as WordName };
  if (name.startsWith("$cell") || name.includes(".")) return { type: "figure", id: figureId(name) };
  if (name in shapes) throw new PhraseFault(`“{${name}}”写法不对`, `应写作 ${shapes[name]}。`);
  throw unknown("没有名为", name, [...wordNames, ...Object.keys(shapes)]);
}

const id = /^(?:\$cell(?:-previous|-initial-budget)?|[a-z0-9$-]+(?:\.[a-z0-9$-]+)+)$/;

function figureId(text: string): OpenId {
  if (id.test(text)) return text;
  throw new PhraseFault(
    `“${text}”不是数的标识`,
    "数的标识以点分隔，如 totals.income-total.amount；行以 $row 代。",
  );
}

function isBase(text: string): text is "previous" | "initial-budget" {
  return text === "previous" || text === "initial-budget";
}

function isGuard(text: string): text is GuardName {
  return (guardNames as readonly string[]).includes(text);
}

function unknown(what: string, name: string, known: readonly string[]): PhraseFault {
  const near = nearest(name, known);
  return new PhraseFault(
    `${what}“${name}”的词`,
    near ? `是否应为“${near}”？` : `可用的有 ${known.join("、")}。`,
  );
}
