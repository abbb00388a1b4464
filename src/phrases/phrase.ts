/**
 * The id of a figure with places left open: `general-budget.$row.total`. `$row` is the row of the set that is
 * being told, `$cell` its amount, `$section` the section of the form.
 */
export type OpenId = string;

/** What a change is measured against: `previous` and `initial-budget` name the figure's own base. */
export type OpenBase = "previous" | "initial-budget" | OpenId;

/** Words that a phrase can name: of the disclosure, or of the row that is being told. */
export const wordNames = [
  "unit",
  "year",
  "last-year",
  "budget-name",
  "fund",
  "row",
  "item",
  "goal",
  "grade",
] as const;
export type WordName = (typeof wordNames)[number];

/** Says nothing; the words around it stand only where it holds. */
export const guardNames = ["zero", "some", "has", "lacks", "level"] as const;
export type GuardName = (typeof guardNames)[number];

/** One piece of a phrase, parsed once. */
export type PhrasePart =
  | string
  | { readonly type: "word"; readonly word: WordName }
  | { readonly type: "figure"; readonly id: OpenId }
  | {
      readonly type: "ratio";
      readonly rule: "share" | "completion";
      readonly part: OpenId;
      readonly whole: OpenId;
    }
  | { readonly type: "change"; readonly of: OpenId; readonly from: OpenBase }
  | {
      readonly type: "guard";
      readonly guard: GuardName;
      readonly of: OpenId;
      readonly from?: OpenBase;
    }
  /** What the row of the figure is called in its table. */
  | { readonly type: "label"; readonly of: OpenId }
  /** Holds where there is such a row. */
  | { readonly type: "rows"; readonly set: SetName }
  | {
      readonly type: "list";
      readonly set: SetName;
      readonly separator: string;
      readonly item: Phrase;
    }
  | { readonly type: "uses"; readonly of: OpenId }
  /** `[a|b]`: the first that has all its figures, or nothing. */
  | { readonly type: "choice"; readonly options: readonly Phrase[] };

/** A sentence with places for figures: it is said where each of them is there, else not at all. */
export type Phrase = readonly PhrasePart[];

/** Rows that a phrase can be repeated for; `src/narrative/row-sets.ts` finds them. */
export const setNames = [
  "income-sources",
  "income-used",
  "fiscal-sources",
  "expenditure-kinds",
  "expenditure-used",
  "functional-classes",
  "functional-items",
  "personnel-items",
  "public-items",
  "project-classes",
  "fund-items",
  "official-items",
  "vehicle-kinds",
  "procurement-kinds",
  "projects",
  "targets",
  "reviews",
  "evaluations",
] as const;
export type SetName = (typeof setNames)[number];

/** Calls back for each part, those of choices and lists included. */
export function eachPart(phrase: Phrase, visit: (part: PhrasePart) => void): void {
  for (const part of phrase) {
    visit(part);
    if (typeof part === "string") continue;
    if (part.type === "choice") for (const option of part.options) eachPart(option, visit);
    if (part.type === "list") eachPart(part.item, visit);
  }
}
