import type { Scope, Topic } from "../words/vocabulary.ts";
import type { Prose } from "./prose.ts";

/** A heading of the text and the range of the skeleton below it. */
export interface Section {
  /** 0 第一部分, 1 一、, 2 (一), 3 1., 4 (1). */
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** Where the line behind a heading of its own begins; undefined where the text goes on behind it. */
  readonly body?: number;
  readonly topic?: Topic;
}

/** The headings of a text, and what each place stands below. */
export interface Structure {
  readonly sections: readonly Section[];
  /** From the innermost section outwards. */
  above(index: number): readonly Section[];
  /** The nearest heading whose topic is known. */
  topicAt(index: number): Topic | undefined;
  /** The scope that the nearest heading with one names. */
  scopeAt(index: number): Scope | undefined;
  /** The last place at or before `index` where a heading begins or its text does. */
  lastBreak(index: number): number;
  /** The range of the innermost 一、 (or of the part, or of the whole text). */
  chapterAt(index: number): { readonly start: number; readonly end: number };
}

const numeral = "[一二三四五六七八九十]";
const head = new RegExp(
  `(?<part>第${numeral}{1,3}部分)|(?<chapter>${numeral}{1,3}、)|(?<section>\\(${numeral}{1,3}\\)、?)|(?<item>\\d{1,2}[.、](?!\\d))|(?<detail>\\(\\d{1,2}\\))`,
  "g",
);
const levels = ["part", "chapter", "section", "item", "detail"] as const;
const titleEnd = /[。:;,￥％＃]|说明(?=[^表书(]|$)/;

const known = new WeakMap<Prose, Structure>();

/** Reads the headings. In a page that was flattened to one line they stand behind the end of a sentence. */
export function structureOf(prose: Prose): Structure {
  const found = known.get(prose);
  if (found) return found;
  const structure = read(prose);
  known.set(prose, structure);
  return structure;
}

interface Start {
  readonly level: number;
  readonly start: number;
  readonly title: string;
}

function read(prose: Prose): Structure {
  const starts = [...prose.skeleton.matchAll(head)].flatMap((match): Start[] => {
    const level = levels.findIndex((name) => match.groups?.[name] !== undefined);
    const start = match.index;
    const title = titleAt(prose, start + match[0].length);
    return isHeading(prose, start, level, title) ? [{ level, start, title }] : [];
  });
  const sections = starts.map(({ level, start, title }, index): Section => {
    const next = starts.slice(index + 1).find((other) => other.level <= level);
    const end = next?.start ?? prose.skeleton.length;
    return {
      level,
      start,
      end,
      title,
      body: bodyOf(prose, start),
      topic: topicBelow(prose, level, title),
    };
  });
  const above = (index: number) =>
    sections.filter((one) => one.start <= index && index < one.end).reverse();
  const heads = sections.flatMap(({ start, body }) =>
    body === undefined ? [start] : [start, body],
  );
  const breaks = [...heads, ...prose.paragraphs].sort((a, b) => a - b);
  const whole = { start: 0, end: prose.skeleton.length };
  return {
    sections,
    above,
    topicAt: (index) => above(index).find(({ topic }) => topic)?.topic,
    scopeAt: (index) => above(index).find(({ topic }) => topic?.scope)?.topic?.scope,
    lastBreak: (index) => breaks.findLast((place) => place <= index) ?? 0,
    chapterAt: (index) => above(index).find(({ level }) => level <= 1) ?? whole,
  };
}

/** Only chapters are about all funds: (一)…支出(类) is an item. */
function topicBelow(prose: Prose, level: number, title: string): Topic | undefined {
  const topic = prose.wording.topicOf(title);
  return level > 1 && topic?.scope === "all" ? undefined : topic;
}

function bodyOf(prose: Prose, start: number): number | undefined {
  for (let at = start + 1; at < start + 60 && at < prose.skeleton.length; at++) {
    if (prose.isLineStart(at)) return at;
    if (/[,。;￥％]/.test(prose.skeleton[at] ?? "") && !prose.isLineStart(at + 1)) return undefined;
  }
  return undefined;
}

function titleAt(prose: Prose, from: number): string {
  let line = from;
  while (line < from + 50 && line < prose.skeleton.length && !prose.isLineStart(line)) line++;
  const text = prose.skeleton.slice(from, line);
  const end = titleEnd.exec(text);
  return end ? text.slice(0, end.index + (end[0].startsWith("说明") ? 2 : 0)) : text;
}

/** In flattened text a numeral is a heading only behind the end of something. */
function isHeading(prose: Prose, start: number, level: number, title: string): boolean {
  if (prose.isLineStart(start)) return true;
  const before = prose.skeleton[start - 1] ?? "";
  if (level === 0) return /[。;明况表]/.test(before) || !/[见如]/.test(before);
  if (level === 1)
    return /[。;:况明表)￥％＃释]/.test(before) && prose.wording.topicOf(title) !== undefined;
  return /[。;:况明]/.test(before);
}
