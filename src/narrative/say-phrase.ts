import type { Figure } from "../figures/figure.ts";
import { compareDecimals } from "../numbers/decimal.ts";
import type { Phrase, PhrasePart } from "../phrases/phrase.ts";
import { rowSets } from "./row-sets.ts";
import type { Inline } from "./say.ts";
import { join } from "./say.ts";
import { baseId, closeId, labelOf, type Scope, wordOf } from "./scope.ts";
import type { Teller } from "./teller.ts";

/**
 * A phrase with its figures; undefined where one of them is not there, so that no sentence has a gap. What
 * stands in `[…]` may be left out, but not all of it.
 */
export function sayPhrase(phrase: Phrase, teller: Teller, scope: Scope): Inline[] | undefined {
  const said: Inline[] = [];
  let isTold = false;
  let choices = 0;
  for (const part of phrase) {
    const words = sayPart(part, teller, scope);
    const type = typeof part === "string" ? "text" : part.type;
    if (type === "choice") choices++;
    else if (!words) return undefined;
    isTold ||= saysNothing(part)
      ? words !== undefined
      : words !== undefined && words.length > 0 && !alwaysThere.has(type);
    said.push(...(words ?? []));
  }
  return choices > 0 && !isTold ? undefined : said;
}

/** That there was nothing, or that nothing has changed, is told by words alone. */
function saysNothing(part: PhrasePart): boolean {
  if (typeof part === "string" || part.type !== "guard") return false;
  return part.guard === "zero" || part.guard === "level";
}

/** Parts that alone make no sentence. */
const alwaysThere: ReadonlySet<string> = new Set(["text", "word", "guard", "rows"]);

/** The first of several that can be said. */
export function sayFirst(
  phrases: readonly Phrase[],
  teller: Teller,
  scope: Scope,
): { readonly phrase: Phrase; readonly said: Inline[] } | undefined {
  for (const phrase of phrases) {
    const said = sayPhrase(phrase, teller, scope);
    if (said) return { phrase, said };
  }
  return undefined;
}

function sayPart(part: PhrasePart, teller: Teller, scope: Scope): Inline[] | undefined {
  if (typeof part === "string") return [part];
  const figure = (id: string) => sayable(teller.figure(closeId(id, scope)));
  switch (part.type) {
    case "word":
      return asWords(wordOf(part.word, scope));
    case "label":
      return asWords(labelOf(closeId(part.of, scope), scope));
    case "uses":
      return asWords(teller.uses(closeId(part.of, scope)));
    case "figure":
      return asFigure(figure(part.id));
    case "ratio": {
      const [own, whole] = [closeId(part.part, scope), closeId(part.whole, scope)];
      return asFigure(sayable(teller.ratio(own, part.rule, whole)));
    }
    case "change":
      return teller.change(closeId(part.of, scope), baseOf(part.of, part.from, scope));
    case "rows":
      return rowSets[part.set](scope).length > 0 ? [] : undefined;
    case "guard":
      return holds(part, teller, scope) ? [] : undefined;
    case "choice":
      return sayFirst(part.options, teller, scope)?.said;
    case "list": {
      const items = rowSets[part.set](scope).flatMap((row) => {
        const said = sayPhrase(part.item, teller, { ...scope, row });
        return said ? [said] : [];
      });
      return items.length > 0 ? join(items, part.separator) : undefined;
    }
  }
}

function asWords(words: string | undefined): Inline[] | undefined {
  return words ? [words] : undefined;
}

function asFigure(figure: Figure | undefined): Inline[] | undefined {
  return figure && [{ figure }];
}

/** What a sentence can say: a number, or that it is withheld; a unit that was printed without its number. */
function sayable(figure: Figure | undefined): Figure | undefined {
  const isPrinted = figure?.state === "blank" && figure.printed === "";
  return figure?.value || figure?.state === "withheld" || isPrinted ? figure : undefined;
}

function baseOf(of: string, from: string, scope: Scope): string {
  return baseId(closeId(of, scope), from, scope);
}

function holds(
  part: Extract<PhrasePart, { type: "guard" }>,
  teller: Teller,
  scope: Scope,
): boolean {
  const id = closeId(part.of, scope);
  const figure = sayable(teller.figure(id));
  switch (part.guard) {
    case "has":
      return figure !== undefined;
    case "lacks":
      return figure === undefined;
    case "zero":
      return figure?.value?.digits === 0n;
    case "some":
      return figure !== undefined && figure.value?.digits !== 0n;
    case "level":
      return part.from !== undefined && isLevel(part.from, teller, scope, id);
  }
}

/** Nothing has changed: as stated, else as computed. */
function isLevel(from: string, teller: Teller, scope: Scope, id: string): boolean {
  const base = baseOf(id, from, scope);
  const difference = teller.difference(id, base);
  if (difference) return difference.value?.digits === 0n;
  const [now, before] = [teller.figure(id)?.value, teller.figure(base)?.value];
  return now != null && before != null && compareDecimals(now, before) === 0;
}
