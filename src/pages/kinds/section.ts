import type { FormPart, FormSection } from "../../forms/form.ts";
import type { Disclosure } from "../../model/disclosure-model.ts";
import type { Block } from "../../narrative/say.ts";
import { toldFigures, typedLines } from "../../provenance/told-figures.ts";
import type { Link, PageBase, ShownTable } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";
import type { ShownChart } from "../shown-chart.ts";
import { chartFigures, lineMarks, tableFigures } from "../shown-part.ts";
import type { LinkedTerm } from "../term-links.ts";
import type { ContentsPart } from "./disclosure.ts";

export interface SectionPage extends PageBase {
  readonly kind: "section";
  readonly disclosure: Disclosure;
  readonly part: FormPart;
  readonly section: FormSection;
  readonly blocks: readonly Block[];
  /** Terms that its text links. */
  readonly terms: readonly LinkedTerm[];
  readonly tables: readonly ShownTable[];
  readonly charts: readonly ShownChart[];
  /** Pages of the disclosure that go with this section. */
  readonly related: readonly Link[];
  readonly contents: readonly ContentsPart[];
  readonly position: { readonly index: number; readonly of: number };
  readonly previous?: Link;
  readonly next?: Link;
}

export const section: PageKindOf<SectionPage> = {
  shown: ({ disclosure, section, blocks, charts, tables }) => [
    {
      type: "text",
      title: charts.length > 0 ? "正文和图中的数" : "正文中的数",
      disclosure,
      section: section.id,
      figures: [...toldFigures(blocks), ...chartFigures(charts)],
      beside: tables.flatMap(({ table }) => tableFigures(table)),
      typed: typedLines(blocks),
      lines: lineMarks(blocks),
    },
    ...tables.map(({ table }) => ({ type: "table", disclosure, table }) as const),
  ],
};
