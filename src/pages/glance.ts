import { sectionsOf } from "../forms/form.ts";
import { type Disclosure, findFigure } from "../model/disclosure-model.ts";
import { tellOverview } from "../narrative/index.ts";
import { type Inline, say } from "../narrative/say.ts";
import { compareDecimals } from "../numbers/decimal.ts";

type Sentence = readonly Inline[];

/** What changed against last year and against the budget; a sentence only where the data have it. */
function changesAtAGlance(disclosure: Disclosure): Sentence[] {
  const section = sectionsOf(disclosure.form).find(({ narrative }) => narrative === "totals");
  return tellOverview(disclosure, section?.id ?? "totals");
}

/** The same where marks would lead to no note. */
export function changesOnCard(disclosure: Disclosure): Sentence[] {
  return changesAtAGlance(disclosure).map((sentence) =>
    sentence.map((piece) =>
      typeof piece === "string" ? piece : { figure: { ...piece.figure, marks: undefined } },
    ),
  );
}

/** What an overview says beside its headline figures. */
export function overviewSentences(disclosure: Disclosure): Sentence[] {
  return [...changesAtAGlance(disclosure), ...wordsOnHeadlines(disclosure)];
}

/** Headlines that would surprise beside each other get a word. */
function wordsOnHeadlines(disclosure: Disclosure): Sentence[] {
  const procurement = findFigure(
    disclosure,
    "procurement",
    "operations-assets-procurement.procurement.amount",
  );
  const total = findFigure(disclosure, "totals", "totals.expenditure-total.amount");
  if (!procurement?.value || !total?.value || procurement.unit !== total.unit) return [];
  if (compareDecimals(procurement.value, total.value) <= 0) return [];
  return [
    say`政府采购支出${procurement}大于支出总计${total}：两个数都照公开的文件显示，统计口径可能不同，不宜直接相比。`,
  ];
}
