import type { Disclosure } from "../../model/disclosure-model.ts";
import type { PageBase, ShownTable } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";
import type { ShownChart } from "../shown-chart.ts";

export interface TableIndexPage extends PageBase {
  readonly kind: "tables";
  readonly disclosure: Disclosure;
  readonly tables: readonly ShownTable[];
  /** All charts of the disclosure: their files stand here too, the charts on their own pages. */
  readonly drawings: readonly ShownChart[];
  readonly unavailable: readonly string[];
}

export const tables = showsNoFigures<TableIndexPage>();
