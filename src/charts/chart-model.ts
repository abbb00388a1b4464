import type { Figure } from "../figures/figure.ts";
import type { Inline } from "../narrative/say.ts";

/**
 * How a bar looks, the same in every chart: 决算 is `series-1` (solid blue), 预算 is `series-2` (hatched,
 * warm), an earlier year is `reference` (outline). Shape and direct labels say it too, never colour alone.
 */
export type Tone = "series-1" | "series-2" | "reference";

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  /** `series-1` for the first series and `series-2` for the second, unless said otherwise. */
  readonly tone?: Tone;
}

/** One line of the data table beside the chart, and one group of bars. */
export interface ChartRow {
  readonly label: string;
  /** Its share in the whole, which stands behind the label. */
  readonly share?: Figure;
  /** One per series; undefined where the disclosure has no such figure. */
  readonly figures: readonly (Figure | undefined)[];
  /** Overrides the tone of the series, where rows are of different kinds. */
  readonly tone?: Tone;
  /** Title of the panel in which the row is drawn; neighbours with one title share one scale. */
  readonly panel?: string;
}

/** What one chart shows. All its figures are in `unit`. */
export interface ChartModel {
  /** Stable, unique on a page: element ids are made of it, and file names. */
  readonly id: string;
  readonly title: string;
  /**
   * Heading: what the figures say at a glance, in words and figures of the description. Left out where nobody's
   * figures say it: a tie, a missing number.
   */
  readonly finding?: readonly Inline[];
  /** One sentence, computed from the figures, that says what there is to see. */
  readonly description: readonly Inline[];
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly rows: readonly ChartRow[];
  readonly note?: readonly Inline[];
  /** The panels group the rows of the data table too: row labels repeat from panel to panel. */
  readonly panelsGroupRows?: true;
}
