// Answers a question from the parts of the index that it needs. Knows nothing of the page.
import { alike, covering, readEntries, readPostings } from "./search-text.js";

/**
 * @typedef {{ path: string, title: string, within: string, kind: string, section: string, rank: number,
 *   unit: string, year: number, disclosure: string, name: string, order: number }} Place
 *   Name: the title without numbering, made alike.
 * @typedef {{ unit: string, year: string, kind: string, section: string }} Filters
 * @typedef {{ text: string, count: number }} Part
 * @typedef {{ found: Place[], parts: Part[], terms: readonly string[] }} Answer
 *   Terms: under which words the places were found, or could be found.
 */

/** @param {(name: string) => Promise<string>} read the text of a part of the index */
export async function openIndex(read) {
  /** @type {{ groups: [string, string, number, string][], slots: [string, string, string, string, string, number, string][],
   *   all: string[], heads: string[], words: Record<string, string[]> }} */
  const { groups, slots, all, heads, words } = JSON.parse(await read("start"));
  /** @type {Place[]} */
  const places = slots.flatMap(([path, title, within, kind, section, rank, members]) => {
    const name = alike(title).replace(numbering, "");
    return readPostings(members).map((member) => {
      const [folder = "", unit = "", year = 0, disclosure = ""] = groups[member] ?? [];
      return {
        path: folder + path,
        title,
        within,
        kind,
        section,
        rank,
        unit,
        year,
        disclosure,
        name,
        order: 0,
      };
    });
  });
  places.forEach((place, number) => {
    place.order = number;
  });

  /** @type {Map<string, Promise<[string, string][]>>} */
  const parts = new Map();
  /** @param {string} name */
  const part = (name) => {
    const known = parts.get(name) ?? read(name).then(readEntries);
    parts.set(name, known);
    return known;
  };

  /** Places where a text of up to a window's length stands. @param {string} text @returns {Promise<ReadonlySet<number>>} */
  const holding = async (text) => {
    const from = partOf(all, text);
    const to = partOf(all, `${text}\uffff`);
    if (to > from) {
      const joined = (await part(`heads-${partOf(heads, text)}`)).find(([key]) => key === text);
      if (joined) return new Set(readPostings(joined[1]));
    }
    const entries = await part(`all-${to}`);
    return new Set(
      entries.flatMap(([key, list]) => (key.startsWith(text) ? readPostings(list) : [])),
    );
  };

  /** @param {string} phrase */
  const holdingPhrase = async (phrase) =>
    /** @type {ReadonlySet<number>[]} */ (await Promise.all(covering(phrase).map(holding))).reduce(
      both,
    );

  /** Numbers of `places` that print an amount within a range of 万元 or of 元. @param {number} low @param {number} high */
  const holdingAmount = async (low, high) => {
    const from = partOf(all, `#${low}`);
    const to = partOf(all, `#${high}\uffff`);
    const names =
      from <= to ? [...Array(Math.min(to - from, 3) + 1).keys()].map((at) => from + at) : [from];
    const entries = (await Promise.all(names.map((at) => part(`all-${at}`)))).flat();
    return new Set(
      entries.flatMap(([key, list]) => {
        const value = key.startsWith("#") ? Number(key.slice(1)) : Number.NaN;
        return value >= low && value < high ? readPostings(list) : [];
      }),
    );
  };

  /** @param {string} word @returns {Promise<ReadonlySet<number>>} */
  const holdingWord = async (word) => {
    const literal = await holdingPhrase(word);
    const ranges = amountRanges(word);
    const amounts = await Promise.all(ranges.map(({ low, high }) => holdingAmount(low, high)));
    return new Set([literal, ...amounts].flatMap((numbers) => [...numbers]));
  };

  /** @param {readonly string[]} asked @returns {Promise<Place[]>} */
  const find = async (asked) => {
    const held = await Promise.all(asked.map(holdingWord));
    if (held.length === 1) return [...(held[0] ?? [])].flatMap((number) => places[number] ?? []);
    // Of several words some may stand around the place: 住房公积金 2024 决算.
    return places.filter(
      (place, number) =>
        held.some((numbers) => numbers.has(number)) &&
        asked.every(
          (word, index) =>
            held[index]?.has(number) ||
            alike(`${place.unit} ${place.year}年度${place.disclosure} ${place.within}`).includes(
              word,
            ),
        ),
    );
  };

  /** The longest pieces of a phrase that stand somewhere. @param {string} phrase @returns {Promise<Part[]>} */
  const piecesOf = async (phrase) => {
    /** @type {Part[]} */
    const pieces = [];
    for (let at = 0; at < phrase.length; ) {
      let end = Math.min(phrase.length, at + 8);
      let count = 0;
      for (; end > at + 1; end--) {
        count = (await holding(phrase.slice(at, end))).size;
        if (count > 0) break;
      }
      const last = pieces.at(-1);
      if (count > 0) pieces.push({ text: phrase.slice(at, end), count });
      else if (last?.count === 0) last.text += phrase.slice(at, end);
      else pieces.push({ text: phrase.slice(at, end), count: 0 });
      at = end;
    }
    return pieces;
  };

  /** Words that are spoken so. @param {string} letters */
  const spoken = async (letters) => {
    const lines = (await read("spoken")).split("\n").map((line) => line.split("\t"));
    const matches = lines.flatMap(([sound = "", word = ""]) => {
      const syllables = sound.split(" ");
      const initials = syllables.map((syllable) => syllable[0]).join("");
      const whole = syllables.join("");
      if (whole !== letters && initials !== letters && !whole.startsWith(letters)) return [];
      return [{ word, far: whole === letters ? 0 : initials === letters ? 1 : 2 }];
    });
    const near = Math.min(...matches.map(({ far }) => far));
    return matches
      .filter(({ far }) => far === near)
      .map(({ word }) => word)
      .sort((a, b) => Number(b in words) - Number(a in words) || a.length - b.length)
      .slice(0, 5);
  };

  return {
    groups: groups.filter(([folder]) => folder !== ""),

    /** @param {string} question @returns {Promise<Answer>} */
    async answer(question) {
      const asked = question.trim().split(/\s+/).map(alike).filter(Boolean);
      const phrase = asked.join("");
      const terms = words[phrase] ?? [];
      const literal = await find(asked);
      // 公车 is looked for as 公务用车 too; 接待 stands in 公务接待费 already.
      const isOther = terms.length > 0 && !terms.some((term) => alike(term).includes(phrase));
      const meant = isOther ? await Promise.all(terms.map((term) => find([alike(term)]))) : [];
      const found = [...new Set([...meant.flat(), ...literal])];
      if (found.length > 0) return { found: ranked(found, asked, terms), parts: [], terms };
      const others = /^[a-z]{2,}$/.test(phrase) ? await spoken(phrase) : terms;
      const leading = others.flatMap((word) => words[word] ?? [word]);
      for (const term of leading) {
        const places = await find([alike(term)]);
        if (places.length > 0)
          return { found: ranked(places, [alike(term)], []), parts: [], terms: [term] };
      }
      const parts = asked.length > 1 || /^[\d.]+$/.test(phrase) ? [] : await piecesOf(phrase);
      return { found: [], parts: parts.some(({ count }) => count > 0) ? parts : [], terms: [] };
    },
  };
}

/** @param {ReadonlySet<number>} a @param {ReadonlySet<number>} b */
const both = (a, b) => new Set([...a].filter((number) => b.has(number)));

/** The last part that begins at or before a text. @param {readonly string[]} first @param {string} text */
function partOf(first, text) {
  let low = 0;
  let high = first.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((first[middle] ?? "") <= text) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a printed number may be when it means this amount; as 万元 and as 元. @param {string} word */
function amountRanges(word) {
  const match = /^(\d+(?:\.(\d+))?)(亿|千万|百万|万|千)?元?$/.exec(word);
  const [, digits = "", decimals = "", scale = ""] = match ?? [];
  if (!match || (scale === "" && !word.endsWith("元"))) return [];
  const unit = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3 }[scale] ?? 1;
  const value = Number(digits) * unit;
  // 5.74亿 means all that rounds to it; 9万 says too little to look for more than the text.
  if (digits.replace(/\D/g, "").length < 3) return [];
  const half = (unit / 10 ** decimals.length) * 0.5;
  return [1e4, 1].map((money) => {
    const plain = (/** @type {number} */ sum) => Number((sum / money).toFixed(6));
    return { low: plain(value - half), high: plain(value + half) };
  });
}

/** What stands before the name of a row: 一、 其中： 1. （一） */
const numbering = /^(?:[一二三四五六七八九十]+[、.]|其中:|\d+\.|\([一二三四五六七八九十]+\))+/;

/**
 * The thing itself first, then the newest year, then rows with a figure.
 * @param {Place[]} places @param {readonly string[]} asked @param {readonly string[]} terms
 */
function ranked(places, asked, terms) {
  const wanted = terms.map(alike);
  const isNumber = asked.every((word) => /^\d[\d.]*[亿千百万元]*$/.test(word));
  /** @param {Place} place */
  const distance = ({ name: title, rank }) => {
    // A number means the row where it stands, not the text that tells it again.
    if (isNumber) return rank === 2 ? 0 : 1;
    if (asked.includes(title)) return 0;
    if (wanted.some((term) => title.startsWith(term))) return 1;
    if (wanted.some((term) => title.includes(term))) return 2;
    if (asked.some((word) => title.startsWith(word))) return 3;
    return asked.some((word) => title.includes(word)) ? 4 : 5;
  };
  return places
    .map((place) => ({
      place,
      // A row without a figure is never the answer before one that has it.
      near: distance(place) + (place.rank === 3 ? 6 : 0),
      year: place.rank === 0 ? 9999 : place.year,
    }))
    .sort(
      (a, b) =>
        a.near - b.near ||
        b.year - a.year ||
        a.place.rank - b.place.rank ||
        a.place.order - b.place.order,
    )
    .map(({ place }) => place);
}
