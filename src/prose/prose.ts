import { canonical } from "../words/canonical.ts";
import { builtInWording, type Wording } from "../words/wording.ts";
import {
  type Position,
  positionOf,
  type SourceText,
  sourceText,
  type TextFormat,
} from "./source-text.ts";
import { type NumberToken, readTokens, symbols } from "./tokens.ts";

/**
 * A text ready to be matched: `skeleton` has no spaces, and one symbol (tokens.ts) in place of each
 * number, so that “支出决算 4,284.55 万元” reads “支出决算￥” however it was printed.
 */
export interface Prose {
  readonly source: SourceText;
  /** What its words mean. */
  readonly wording: Wording;
  readonly skeleton: string;
  readonly tokens: readonly NumberToken[];
  /** For each character of the skeleton, its place in `source.text`. */
  readonly places: readonly number[];
  /** The token at this place of the skeleton; undefined where none stands. */
  tokenAt(index: number): NumberToken | undefined;
  /** All tokens with their places in the skeleton. */
  tokenPlaces(): Iterable<readonly [number, NumberToken]>;
  /** Whether a line of the text begins here. */
  isLineStart(index: number): boolean;
  /** The places at which a paragraph begins: behind an empty line, or at a heading of Markdown. */
  readonly paragraphs: ReadonlySet<number>;
  /** Line and column of this place of the skeleton. */
  positionAt(index: number): Position;
  /** The text between two places of the skeleton, as printed, on one line. */
  quote(from: number, to: number): string;
}

/** Reads a text: characters, numbers, skeleton. */
export function readProse(
  file: string,
  format: TextFormat,
  wording: Wording = builtInWording,
): Prose {
  const source = sourceText(file, format);
  const text = canonical(source.text);
  const tokens = readTokens(text);
  const parts: string[] = [];
  const places: number[] = [];
  const byPlace = new Map<number, NumberToken>();
  const addText = (from: number, to: number) => {
    parts.push(text.slice(from, to).replaceAll(" ", ""));
    for (let index = from; index < to; index++) if (text[index] !== " ") places.push(index);
  };
  let done = 0;
  for (const token of tokens) {
    if (token.start < done) continue;
    addText(done, token.start);
    byPlace.set(places.length, token);
    parts.push(symbols[token.kind]);
    places.push(token.start);
    done = token.end;
  }
  addText(done, text.length);
  const { lines, paragraphs } = startsOf(source.text, places);
  return {
    source,
    wording,
    skeleton: parts.join(""),
    tokens: [...byPlace.values()],
    places,
    tokenAt: (index) => byPlace.get(index),
    paragraphs,
    tokenPlaces: () => byPlace,
    isLineStart: (index) => lines.has(index),
    positionAt: (index) => positionOf(source, places[index] ?? source.text.length),
    quote: (from, to) =>
      source.text
        .slice(places[from] ?? 0, places[to] ?? source.text.length)
        .replace(/\s+/g, " ")
        .trim(),
  };
}

/** The places of the skeleton at which a line, and at which a paragraph of the text begins. */
function startsOf(text: string, places: readonly number[]) {
  const lines = new Set([0]);
  const paragraphs = new Set<number>();
  places.forEach((place, index) => {
    const before = places[index - 1] ?? place;
    if (place - before <= 1) return;
    const gap = text.slice(before + 1, place);
    if (gap.includes("\n")) lines.add(index);
    if (/\n[^\S\n]*\n/.test(gap)) paragraphs.add(index);
  });
  return { lines, paragraphs };
}

/** The nearest place before `index` at which `pattern` (sticky or not) ends; -1 when there is none. */
export function lastBefore(
  skeleton: string,
  pattern: RegExp,
  index: number,
): RegExpExecArray | null {
  const flags = pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`;
  let found: RegExpExecArray | null = null;
  const from = Math.max(0, index - 4000);
  for (const match of skeleton.slice(from, index).matchAll(new RegExp(pattern.source, flags))) {
    found = Object.assign(match, { index: match.index + from });
  }
  return found;
}
