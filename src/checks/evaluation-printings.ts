import type { Figure } from "../figures/figure.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type {
  EvaluationIndicator,
  IndicatorGroup,
  Marks,
  Sheet,
  SheetPart,
} from "../model/evaluation-sheet.ts";

/** One line of a printing: a part, a group or an indicator. */
export type SheetLine = SheetPart | IndicatorGroup | EvaluationIndicator;

/** A line of the body beside the line that stands at the same position of an appendix. */
export interface LinePair {
  readonly body: SheetLine;
  readonly appendix: SheetLine;
  /** JSON pointer of the appendix's line. */
  readonly pointer: string;
}

/** The three places that print the indicator system. */
export function printings({
  scores,
  criteria,
  scoring,
}: Evaluation): readonly (readonly [
  place: "scores" | "criteria" | "scoring",
  words: string,
  sheet: Sheet,
])[] {
  return [
    ["scores", "正文得分表", scores],
    ["criteria", "附件的指标体系", criteria],
    ["scoring", "附件的评分表", scoring],
  ];
}

/** The indicators of a sheet in their order. */
export function indicatorsOf({ parts }: Sheet): EvaluationIndicator[] {
  return parts.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators));
}

/** Lines at the same position of both sheets; undefined where the sheets are not built alike. */
export function pairLines(body: Sheet, appendix: Sheet, place: string): LinePair[] | undefined {
  const pairs: LinePair[] = [];
  const isAlike = alike(body.parts, appendix.parts, `${place}/parts`, (part, other, at) =>
    alike(part.groups, other.groups, `${at}/groups`, (group, twin, within) =>
      alike(group.indicators, twin.indicators, `${within}/indicators`, () => true),
    ),
  );
  return isAlike ? pairs : undefined;

  function alike<T extends SheetLine>(
    ours: readonly T[],
    theirs: readonly T[],
    pointer: string,
    below: (our: T, their: T, pointer: string) => boolean,
  ): boolean {
    if (ours.length !== theirs.length) return false;
    return ours.every((our, index) => {
      const their = theirs[index] as T;
      const at = `${pointer}/${index}`;
      pairs.push({ body: our, appendix: their, pointer: at });
      return below(our, their, at);
    });
  }
}

/** The weights (or scores) of these lines, as far as they are printed. */
export function marksOf(lines: readonly Marks[], measure: "weight" | "score"): Figure[] {
  return lines.flatMap((line) => line[measure] ?? []);
}
