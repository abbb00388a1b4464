import type { Figure } from "../figures/figure.ts";
import { type Passage, referencesIn } from "../figures/section-text.ts";
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

/** Narratives that put a reason below each difference, and the id of that passage. */
const reasonsOf: Readonly<Record<string, readonly (readonly [figure: string, passage: string])[]>> =
  {
    totals: [
      ["totals.income-total.amount-budget-change", "income-total-budget-change"],
      ...[
        "current-income",
        "non-fiscal-surplus-used",
        "opening-carryover",
        "current-expenditure",
        "surplus-distribution",
        "closing-carryover",
      ].map((row) => [`totals.${row}.amount-change`, `${row}-change`] as const),
    ],
    "fiscal-totals": [
      ["fiscal-totals.income-total.amount-budget-change", "income-total-budget-change"],
      ["fiscal-totals.income-total.amount-change", "income-total-change"],
    ],
    "official-expenses": [
      ["official-expenses.abroad.final-change", "abroad-change"],
      ["official-expenses.vehicle-purchase.final-change", "vehicle-purchase-change"],
      ["official-expenses.vehicle-operation.final-change", "vehicle-operation-change"],
      ["official-expenses.hospitality.final-change", "hospitality-change"],
    ],
    "operating-expenses": [
      ["basic-detail.public.amount-change", "public-change"],
      [
        "operations-assets-procurement.operating-expenses.amount-change",
        "operating-expenses-change",
      ],
    ],
  };

/** Every difference whose reason has a place of its own. */
export function* explainedDifferences(ledger: Ledger): Iterable<Explained> {
  const { form, texts } = ledger.disclosure;
  for (const { id, narrative } of form.parts.flatMap(({ sections }) => sections)) {
    const text = texts.get(id);
    const at = (passage: string) => ({
      section: id,
      passage: text?.passages.get(passage),
      file: text?.file,
    });
    for (const [figureId, passage] of reasonsOf[narrative] ?? []) {
      const figure = ledger.within(id, figureId);
      if (figure) yield { ...at(passage), figure, sign: signOf(signedValue(figure)?.digits) };
    }
    if (narrative === "general-budget") {
      for (const row of ledger.rows("general-budget").keys()) {
        if (!/^\d{7}$/.test(row)) continue;
        const figure = ledger.within(id, `general-budget.${row}.total`);
        const budget = ledger.figure(`general-budget.${row}.total-initial-budget`);
        const sign = figure && budget ? compareValues(figure, budget) : 0;
        if (figure && budget) yield { ...at(row), figure, sign };
      }
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
