import type { Disclosure } from "../../model/disclosure-model.ts";
import type { Link, PageBase, ShownTable } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";

export interface TablePage extends PageBase {
  readonly kind: "table";
  readonly disclosure: Disclosure;
  readonly shown: ShownTable;
  /** Sections that this table belongs to. */
  readonly sections: readonly Link[];
  readonly previous?: Link;
  readonly next?: Link;
}

export const table: PageKindOf<TablePage> = {
  shown: ({ disclosure, shown }) => [{ type: "table", disclosure, table: shown.table }],
};
