import { type Form, type FormSection, sectionTitle } from "../forms/form.ts";
import { toChineseNumeral } from "../numbers/chinese-numeral.ts";
import { matches } from "../prose/matches.ts";
import { type Prose, readProse } from "../prose/prose.ts";

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
  const parts = partRanges(prose, form);
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
        end: headings[index + 1]?.at ?? range.end,
        likeness: heading.likeness,
      }),
    );
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** 第一部分 … in the body: the last run of them, behind the contents. */
function partRanges(prose: Prose, form: Form): Map<string, Range> {
  const starts = form.parts.map(({ id, number, title }) => {
    const places = matches(prose, new RegExp(number)).map(({ start }) => start);
    return { id, at: places.at(-1) ?? -1, length: number.length + title.length };
  });
  const found = starts.filter(({ at }) => at >= 0);
  return new Map(
    found.map(({ id, at }, index) => {
      const end = found[index + 1]?.at ?? prose.skeleton.length;
      return [id, { start: at + 4, end: Math.max(at + 4, end) }] as const;
    }),
  );
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
  const headings: Heading[] = [];
  let from = range.start;
  for (const [index, section] of sections.entries()) {
    const title = readProse(sectionTitle(section, year), "plain").skeleton;
    const best = places
      .filter(({ start }) => start >= from)
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
  return headings;
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
