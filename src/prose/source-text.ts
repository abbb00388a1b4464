/** How the characters of a file are to be read. */
export type TextFormat = "plain" | "markdown" | "html";

/** Text as a reader sees it, each character with its place in the file. */
export interface SourceText {
  readonly text: string;
  /** For each character of `text`, its offset in the file; absent where the text is the file, character for character. */
  readonly offsets?: readonly number[];
  /** Offsets at which the lines of the file begin. */
  readonly lines: readonly number[];
}

/** A place in a file: line and column count from 1, the column in characters. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

const entities: Record<string, string> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  mdash: "—",
  middot: "·",
  times: "×",
};

/** The text of a file and where each character stands in it. Tags of HTML are taken out; blocks and cells stay apart. */
export function sourceText(file: string, format: TextFormat): SourceText {
  const lines = [0];
  for (let at = file.indexOf("\n"); at >= 0; at = file.indexOf("\n", at + 1)) lines.push(at + 1);
  if (format !== "html") return { ...withoutWraps(file), lines };
  return { ...withoutTags(file), lines };
}

/**
 * A number that a text of fixed width breaks over two lines: “48⏎41.99万元”, “2712.⏎50万元”. The line must be long, and the
 * digits behind the break must not begin an item (1.甲).
 */
const wrapped =
  /(?<=[^\n]{20}\d[.,]?)\r?\n(?=(?:\d{1,4}(?:,\d{3})*(?:\.\d+)?|\.\d+)\s*(?:亿|万|千)?\s*(?:元|%|％|人|个|辆|批|台|家|项))/g;
const wrappedPoint = /(?<=[^\n]{20}\d)\r?\n(?=\.\d)/g;

function withoutWraps(file: string): Pick<SourceText, "text" | "offsets"> {
  const breaks = new Set(
    [wrapped, wrappedPoint].flatMap((pattern) =>
      [...file.matchAll(pattern)].flatMap(({ index, 0: found }) =>
        Array.from(found, (_, at) => index + at),
      ),
    ),
  );
  if (breaks.size === 0) return { text: file };
  const offsets = Array.from({ length: file.length }, (_, index) => index).filter(
    (index) => !breaks.has(index),
  );
  return { text: offsets.map((index) => file[index]).join(""), offsets };
}

const markup = /<!--|<!?\/?[a-zA-Z]|&(#x?[0-9a-fA-F]{1,8}|\w{1,31});/g;
/** Elements whose content no reader sees. */
const unseen = /^<(script|style|head|template|svg)\b/i;
const inline = /^<\/?(?:a|b|i|u|em|strong|span|font|sup|sub|mark|small|o:p|wbr)\b/i;
const cell = /^<\/?(?:td|th)\b/i;

function withoutTags(html: string): Pick<SourceText, "text" | "offsets"> {
  const parts: string[] = [];
  const offsets: number[] = [];
  const add = (text: string, at: (index: number) => number) => {
    parts.push(text);
    for (let index = 0; index < text.length; index++) offsets.push(at(index));
  };
  let from = 0;
  const ends = createEnds(html);
  for (const match of html.matchAll(markup)) {
    if (match.index < from) continue;
    const end = match[1] === undefined ? ends(match) : match.index + match[0].length;
    if (end === undefined) continue;
    const start = from;
    add(html.slice(start, match.index), (index) => start + index);
    from = end;
    add(replacement(html.slice(match.index, end), match[1]), () => match.index);
  }
  const start = from;
  add(html.slice(start), (index) => start + index);
  return { text: parts.join(""), offsets };
}

/** Where a comment, an unseen element or a tag ends; undefined when it never does, and so is text. */
function createEnds(html: string) {
  // What has no end once has none later either: looked for once, so that time grows with the length.
  const endless = new Set<string>();
  const after = (pattern: RegExp, index: number): number | undefined => {
    if (endless.has(pattern.source)) return undefined;
    const search = new RegExp(pattern.source, "gi");
    search.lastIndex = index;
    if (search.test(html)) return search.lastIndex;
    endless.add(pattern.source);
    return undefined;
  };
  return ({ 0: start, index }: RegExpExecArray): number | undefined => {
    if (start === "<!--") return after(/-->/, index + start.length);
    const name = unseen.exec(html.slice(index, index + 10))?.[1]?.toLowerCase();
    const closed = name === undefined ? undefined : after(new RegExp(`</${name}\\s*>`), index);
    return closed ?? after(/>/, index);
  };
}

function replacement(tag: string, entity: string | undefined): string {
  if (entity !== undefined) return decodeEntity(entity) ?? tag;
  if (inline.test(tag)) return "";
  return cell.test(tag) ? " " : "\n";
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith("#")) return entities[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Line and column of a character of the text. */
export function positionOf({ text, offsets, lines }: SourceText, index: number): Position {
  const offset = offsets
    ? (offsets[index] ?? (offsets.at(-1) ?? -1) + 1)
    : Math.min(index, text.length);
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { offset, line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
