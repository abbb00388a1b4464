import type { Disclosure } from "../../model/disclosure-model.ts";
import type { PageBase, ShownTable } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";

export interface TableIndexPage extends PageBase {
  readonly kind: "tables";
  readonly disclosure: Disclosure;
  readonly tables: readonly ShownTable[];
  readonly unavailable: readonly string[];
}

export const tables = showsNoFigures<TableIndexPage>();
