// What the index and the reader's browser must agree on: how text is made alike, and how postings are read.

/** Longest text that one entry of the index holds; a longer question is asked in overlapping pieces. */
export const windowLength = 8;

/** Full and half width, capital and small letters, spaces, quotation marks and separators of thousands make no difference. @param {string} text */
export const alike = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s“”‘’"']+/g, "")
    .replace(/(?<=\d),(?=\d{3})/g, "");

/** The pieces of a question that together cover it. @param {string} run */
export function covering(run) {
  if (run.length <= windowLength) return [run];
  const last = run.length - windowLength;
  const starts = [...Array(Math.ceil(last / 6)).keys()].map((index) => index * 6);
  return [...starts, last].map((start) => run.slice(start, start + windowLength));
}

/** Ascending numbers as text: the step from the last one, and `+` how many follow it one by one. @param {readonly number[]} numbers */
export function writePostings(numbers) {
  /** @type {string[]} */
  const out = [];
  let before = -1;
  for (let at = 0; at < numbers.length; at++) {
    const first = numbers[at] ?? 0;
    let last = first;
    while (numbers[at + 1] === last + 1) {
      last++;
      at++;
    }
    const step = (first - before).toString(36);
    out.push(last > first ? `${step}+${(last - first).toString(36)}` : step);
    before = last;
  }
  return out.join(" ");
}

/** @param {string} text */
export function readPostings(text) {
  /** @type {number[]} */
  const numbers = [];
  let before = -1;
  for (const token of text.split(" ")) {
    const [step = "", more = "0"] = token.split("+");
    const first = before + Number.parseInt(step, 36);
    before = first + Number.parseInt(more, 36);
    for (let number = first; number <= before; number++) numbers.push(number);
  }
  return numbers;
}

/** Entries in order; each says how much of the one before it shares. @param {readonly (readonly [key: string, postings: string])[]} entries */
export function writeEntries(entries) {
  let before = "";
  return entries
    .map(([key, postings]) => {
      let shared = 0;
      while (shared < key.length && key[shared] === before[shared]) shared++;
      before = key;
      return `${shared.toString(36)}${key.slice(shared)}\t${postings}`;
    })
    .join("\n");
}

/** @param {string} text @returns {[key: string, postings: string][]} */
export function readEntries(text) {
  let before = "";
  return text.split("\n").map((line) => {
    const [key = "", postings = ""] = line.split("\t");
    before = before.slice(0, Number.parseInt(key[0] ?? "0", 36)) + key.slice(1);
    return [before, postings];
  });
}
