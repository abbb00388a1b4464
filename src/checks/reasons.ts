import type { Figure } from "../figures/figure.ts";
import { type Passage, referencesIn } from "../figures/section-text.ts";
import { sectionsOf } from "../forms/form.ts";
import { type AskedPassage, askedPassages } from "../narrative/asked-passages.ts";
import { isInItsOwnWords } from "../narrative/own-words.ts";
import { differenceId } from "../narrative/teller.ts";
import type { Ledger } from "./ledger.ts";
import { signedValue } from "./signed-value.ts";

/** A difference that the document must explain, and the passage in which it does. */
export interface Explained {
  readonly section: string;
  readonly figure: Figure;
  /** The stated or computed difference; its sign counts. */
  readonly sign: -1 | 0 | 1;
  readonly passage?: Passage;
  readonly file?: string;
}

/**
 * Every difference whose reason has a place of its own: stated, or what two figures differ by. A text that is
 * shown in its own words has its reasons where it likes.
 */
export function* explainedDifferences(ledger: Ledger): Iterable<Explained> {
  const { disclosure } = ledger;
  const { form, texts } = disclosure;
  const narratives = new Map(sectionsOf(form).map(({ id, narrative }) => [id, narrative]));
  const asked = [...askedPassages(disclosure), ...itemsWithoutRow(ledger)];
  for (const { section, id, difference } of asked) {
    if (!difference || isInItsOwnWords(disclosure, section)) continue;
    const text = texts.get(section);
    const at = { section, passage: text?.passages.get(id), file: text?.file };
    const { of, base } = difference;
    const isItem = narratives.get(section) === "general-budget" && id === of.split(".")[1];
    const stated = isItem ? undefined : ledger.within(section, differenceId(of, base));
    const [now, before] = [ledger.within(section, of), ledger.figure(base)];
    if (stated) yield { ...at, figure: stated, sign: signOf(signedValue(stated)?.digits) };
    else if (now && before && now.unit === before.unit)
      yield { ...at, figure: now, sign: compareValues(now, before) };
  }
}

/** 项 that sentences state and no table holds: they are told by nobody, and owe their reason all the same. */
function* itemsWithoutRow(ledger: Ledger): Iterable<AskedPassage> {
  const { disclosure } = ledger;
  for (const { id, narrative } of sectionsOf(disclosure.form)) {
    if (narrative !== "general-budget" || disclosure.tables.has("general-budget")) continue;
    for (const row of ledger.rows("general-budget").keys()) {
      if (!/^\d{7}$/.test(row)) continue;
      const of = `general-budget.${row}.total`;
      yield { section: id, id: row, difference: { of, base: `${of}-initial-budget` } };
    }
  }
}

function compareValues(a: Figure, b: Figure): -1 | 0 | 1 {
  if (!a.value || !b.value) return 0;
  const scale = Math.max(a.value.scale, b.value.scale);
  const left = a.value.digits * 10n ** BigInt(scale - a.value.scale);
  const right = b.value.digits * 10n ** BigInt(scale - b.value.scale);
  return signOf(left - right);
}

function signOf(digits: bigint | undefined): -1 | 0 | 1 {
  return digits === undefined || digits === 0n ? 0 : digits < 0n ? -1 : 1;
}

/** The figures that a passage prints, in order. */
export function figuresIn(ledger: Ledger, section: string, { markdown }: Passage): Figure[] {
  return referencesIn(markdown).flatMap((id) => ledger.within(section, id) ?? []);
}
