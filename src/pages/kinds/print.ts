import type { Disclosure } from "../../model/disclosure-model.ts";
import type { PageBase, ShownTable } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";
import { type SectionPage, section } from "./section.ts";

/** All sections and tables of a disclosure one after the other, to be printed. */
export interface PrintPage extends PageBase {
  readonly kind: "print";
  readonly disclosure: Disclosure;
  readonly sections: readonly SectionPage[];
  readonly sheets: readonly ShownTable[];
}

export const print: PageKindOf<PrintPage> = {
  shown: ({ disclosure, sections, sheets }) => [
    ...sections.flatMap((page) => section.shown({ ...page, tables: [] })),
    ...sheets.map(({ table }) => ({ type: "table", disclosure, table }) as const),
  ],
  isUnlisted: true,
  isExplainedElsewhere: true,
};
