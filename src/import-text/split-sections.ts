import { type Form, type FormSection, sectionTitle } from "../forms/form.ts";
import { toChineseNumeral } from "../numbers/chinese-numeral.ts";
import { matches } from "../prose/matches.ts";
import { type Prose, readProse } from "../prose/prose.ts";
import { structureOf } from "../prose/structure.ts";

/** Where a section of the form stands in the text. */
export interface SectionRange {
  readonly section: FormSection;
  /** Half-open range in the skeleton, heading left out. */
  readonly start: number;
  readonly end: number;
  /** 1 where the heading is that of the form; less where it is only like it. */
  readonly likeness: number;
}

interface Heading {
  readonly section: FormSection;
  readonly at: number;
  readonly after: number;
  readonly likeness: number;
}

/** Like enough to be the heading of a section. */
const threshold = 0.62;

/** Finds the sections of a form by their headings, in the order of the form; the contents are passed over. */
export function splitSections(prose: Prose, form: Form, year: number): SectionRange[] {
  const parts = partRanges(prose, form, year);
  return form.parts.flatMap((part) => {
    const range = parts.get(part.id);
    if (!range) return [];
    const headings =
      part.sections.length === 1 && part.sections[0]
        ? [{ section: part.sections[0], at: range.start, after: range.start, likeness: 1 }]
        : headingsOf(prose, part.sections, year, range);
    return headings.map(
      (heading, index): SectionRange => ({
        section: heading.section,
        start: heading.after,
        end: chapterEnd(prose, heading.after, headings[index + 1]?.at ?? range.end),
        likeness: heading.likeness,
      }),
    );
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of the text that holds each part of the form, by what its headings say: provinces number them otherwise. The
 * contents have headings only. A text without 第一部分 … is one part.
 */
function partRanges(prose: Prose, form: Form, year: number): Map<string, Range> {
  const parts = structureOf(prose).sections.filter(
    ({ level, start, end }) => level === 0 && prose.skeleton.slice(start, end).includes("。"),
  );
  const whole: Range = { start: 0, end: prose.skeleton.length };
  const ranges = parts.length > 0 ? parts : [whole];
  return new Map(
    form.parts.flatMap((part) => {
      const scored = ranges.map((range) => ({ range, score: scoreOf(prose, part, range, year) }));
      const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
      if (best.score < threshold) return [];
      const start = best.range.start + (parts.length > 0 ? 4 : 0);
      return [[part.id, { start, end: Math.max(start, best.range.end) }] as const];
    }),
  );
}

/** How much of the part's headings a range has: its one title, or its sections. */
function scoreOf(prose: Prose, part: Form["parts"][number], range: Range, year: number): number {
  if (part.sections.length === 1)
    return compare(prose.skeleton, range.start + 4, part.title).likeness;
  const chapters = structureOf(prose).sections.filter(
    ({ level, start }) => level === 1 && start > range.start && start < range.end,
  );
  const likenesses = part.sections.map((section) => {
    const title = readProse(sectionTitle(section, year), "plain").skeleton;
    return Math.max(0, ...chapters.map((chapter) => dice(chapter.title, title)));
  });
  return likenesses.filter((likeness) => likeness >= threshold).length;
}

/** Where the chapter of this place ends, found or not by the form: nothing of the next belongs to it. */
function chapterEnd(prose: Prose, at: number, end: number): number {
  const next = structureOf(prose).sections.find(({ level, start }) => level <= 1 && start > at);
  return Math.min(end, next?.start ?? end);
}

interface Candidate extends Heading {
  /** Does it bear the number that the form gives it? */
  readonly ordinal: boolean;
}

/** The right number speaks for a heading, but not for more than its words can bear. */
const weight = ({ likeness, ordinal }: Candidate) =>
  likeness + (ordinal && likeness > 0.3 ? 0.25 : 0);

const enumerator = /[一二三四五六七八九十]{1,3}、/;

function headingsOf(
  prose: Prose,
  sections: readonly FormSection[],
  year: number,
  range: Range,
): Heading[] {
  const places = matches(prose, enumerator, range.start, range.end).map(({ end, start }) => ({
    start,
    end,
  }));
  for (const { level, start, title, topic } of structureOf(prose).sections) {
    const end = prose.skeleton.indexOf(title, start);
    const isInside = start >= range.start && start < range.end;
    if (level === 2 && topic && isInside && end > start) places.push({ start, end });
  }
  const headings: Heading[] = [];
  let from = range.start;
  for (const [index, section] of sections.entries()) {
    const title = readProse(sectionTitle(section, year), "plain").skeleton;
    const best = places
      .filter(({ start, end }) => {
        const same = sameTopic(prose, end, title);
        if (headings.some(({ at }) => at === start)) return false;
        return same !== false && (start >= from || same) && hasText(prose, start, range);
      })
      .map(({ start, end }) => ({
        section,
        at: start,
        ordinal: prose.skeleton.slice(start, end - 1) === toChineseNumeral(index + 1),
        ...compare(prose.skeleton, end, title),
      }))
      // The first of equals: later sections may repeat the words.
      .reduce<Candidate | undefined>((a, b) => (a && weight(a) >= weight(b) ? a : b), undefined);
    if (!best || weight(best) < threshold) continue;
    headings.push(best);
    from = best.after;
  }
  return headings.sort((a, b) => a.at - b.at);
}

/** Whether heading and title are about the same; undefined where one of them says nothing known. */
function sameTopic(prose: Prose, at: number, title: string): boolean | undefined {
  const heading = structureOf(prose).sections.find(
    ({ start, level }) => level <= 2 && start < at && at - start < 6,
  );
  const [a, b] = [heading?.title ?? "", title].map(prose.wording.topicOf);
  return a && b ? a.topic === b.topic : undefined;
}

/** Headings of the contents stand one behind the other. */
function hasText(prose: Prose, start: number, range: Range): boolean {
  return prose.skeleton.slice(start, chapterEnd(prose, start, range.end)).includes("。");
}

/** How like the title is what stands here, and where it ends. */
function compare(skeleton: string, at: number, title: string): { likeness: number; after: number } {
  if (skeleton.startsWith(title, at)) return { likeness: 1, after: at + title.length };
  let best = { likeness: 0, after: at };
  for (let length = Math.max(4, title.length - 8); length <= title.length + 6; length++) {
    const likeness = dice(skeleton.slice(at, at + length), title);
    if (likeness > best.likeness) best = { likeness: Math.min(0.99, likeness), after: at + length };
  }
  return best;
}

/** Shared pairs of characters: 0 nothing alike, 1 the same. */
function dice(a: string, b: string): number {
  const pairs = (text: string) =>
    Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
  const [x, y] = [pairs(a), pairs(b)];
  const rest = [...y];
  const shared = x.filter((pair) => {
    const index = rest.indexOf(pair);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  }).length;
  return (2 * shared) / Math.max(1, x.length + y.length);
}
