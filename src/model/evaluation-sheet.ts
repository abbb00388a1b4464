import { idOf, type MakeFigure, sumOf } from "../figures/evaluation-figure.ts";
import type { Figure } from "../figures/figure.ts";
import type { SheetRecord } from "../records/evaluation-record.ts";

/** A number of a sheet: its weight, and the score where the sheet has one. */
export interface Marks {
  readonly weight: Figure;
  readonly score?: Figure;
  /** 得分率. */
  readonly rate?: Figure;
}
export interface Criterion {
  readonly text: string;
  readonly points?: Figure;
  readonly score?: Figure;
  /** JSON pointer of the text, for the numbers in it. */
  readonly pointer: string;
}
export interface EvaluationIndicator extends Marks {
  readonly name: string;
  readonly deduction?: string;
  readonly examines?: string;
  readonly criteria: readonly Criterion[];
  readonly rule?: string;
  /** JSON pointer of the indicator. */
  readonly pointer: string;
}
export interface IndicatorGroup extends Marks {
  readonly name: string;
  readonly indicators: readonly EvaluationIndicator[];
}
export interface SheetPart extends Marks {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly IndicatorGroup[];
}
/** The indicator system as one place of the report prints it. */
export interface Sheet {
  readonly parts: readonly SheetPart[];
  readonly total: Marks;
}

type PartRecord = SheetRecord["parts"][number];
type GroupRecord = PartRecord["groups"][number];
type IndicatorRecord = GroupRecord["indicators"][number];
interface PrintedMarks {
  readonly weight: string;
  readonly score?: string;
  readonly rate?: string;
}

/**
 * One printing of the indicator system with its numbers as figures. Weights and scores of a part are the
 * sums of its indicators, the total is the sum of the parts, a rate is score over weight.
 */
export function toSheet(record: SheetRecord, at: string, make: MakeFigure, report: string): Sheet {
  const marks = (
    place: string,
    name: string,
    { weight, score, rate }: PrintedMarks,
    summed: readonly string[] = [],
  ): Marks => {
    const sum = (measure: string) =>
      summed.length === 0
        ? undefined
        : sumOf(
            report,
            summed.map((from) => `${from}/${measure}`),
          );
    const operands = ["score", "weight"].map((measure) => idOf(report, `${place}/${measure}`));
    return {
      weight: make(`${place}/weight`, `${name}·分值`, "分", weight, sum("weight")),
      score: score ? make(`${place}/score`, `${name}·得分`, "分", score, sum("score")) : undefined,
      rate: rate
        ? make(`${place}/rate`, `${name}·得分率`, "%", rate, { rule: "share", operands })
        : undefined,
    };
  };
  const indicatorAt = (place: string, record: IndicatorRecord): EvaluationIndicator => ({
    name: record.name,
    deduction: record.deduction,
    examines: record.examines,
    rule: record.rule,
    pointer: place,
    ...marks(place, record.name, record),
    criteria: (record.criteria ?? []).map(({ text, points, score }, item) => {
      const from = `${place}/criteria/${item}`;
      const label = `${record.name}·要点${item + 1}`;
      return {
        text,
        pointer: `${from}/text`,
        points: points ? make(`${from}/points`, `${label}·分值`, "分", points) : undefined,
        score: score ? make(`${from}/score`, `${label}·得分`, "分", score) : undefined,
      };
    }),
  });
  const groupAt = (place: string, { name, weight, indicators }: GroupRecord): IndicatorGroup => ({
    name,
    ...marks(place, name, { weight }, indicatorPlaces(place, indicators)),
    indicators: indicators.map((indicator, index) =>
      indicatorAt(`${place}/indicators/${index}`, indicator),
    ),
  });
  const parts = record.parts.map((part, index): SheetPart => {
    const place = `${at}/parts/${index}`;
    return {
      id: part.id,
      name: part.name,
      ...marks(place, part.name, part, leaves(place, part)),
      groups: part.groups.map((group, inPart) => groupAt(`${place}/groups/${inPart}`, group)),
    };
  });
  const summed = record.parts.flatMap((part, index) => {
    const place = `${at}/parts/${index}`;
    return part.score === undefined ? leaves(place, part) : [place];
  });
  return { parts, total: marks(`${at}/total`, "合计", record.total, summed) };
}

function leaves(place: string, { groups }: PartRecord): string[] {
  return groups.flatMap(({ indicators }, index) =>
    indicatorPlaces(`${place}/groups/${index}`, indicators),
  );
}

function indicatorPlaces(place: string, indicators: readonly IndicatorRecord[]): string[] {
  return indicators.map((_, index) => `${place}/indicators/${index}`);
}
