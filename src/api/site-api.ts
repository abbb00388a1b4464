import type { SiteDescription } from "../catalogue/site-description.ts";
import type { DisclosureChecks } from "../checks/run-tie-outs.ts";
import type { DataTable } from "../datasets/data-table.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { Unit } from "../records/disclosure.ts";
import { apiFile as file } from "./api-file.ts";
import { ConceptIndex, type Concepts } from "./concept-index.ts";
import { indexDocument } from "./index-document.ts";
import { haveLines, linesOfUnit } from "./lines-of-unit.ts";
import { openApi } from "./open-api.ts";
import * as documents from "./site-documents.ts";

/** What the API of a site is made of. */
export interface ApiSource {
  readonly description: SiteDescription;
  /** Those that have a page. */
  readonly units: readonly Unit[];
  readonly shown: readonly Disclosure[];
  readonly checks: ReadonlyMap<string, DisclosureChecks>;
  readonly comparisonFigures: DataTable;
}

/** The files of `/api/v1/` that tell of the site as a whole; of its disclosures a summary is enough. */
export class SiteApi {
  readonly #source: ApiSource;
  readonly #concepts = new ConceptIndex();

  constructor(source: ApiSource) {
    this.#source = source;
  }

  /** What the figures of a disclosure are about; of the present version alone. */
  add({ folder }: Pick<Disclosure, "folder">, concepts: Concepts): void {
    this.#concepts.add(folder, concepts);
  }

  /** What is told of the site as a whole, once all disclosures have been added. */
  *siteFiles(): Iterable<OutputFile> {
    const { description, units, shown, checks, comparisonFigures } = this.#source;
    yield file("index.json", indexDocument(description));
    yield file("openapi.json", openApi(description.settings.name));
    yield file("units.json", documents.unitsDocument(units, shown));
    yield file("years.json", documents.yearsDocument(shown));
    yield file("disclosures.json", documents.disclosuresDocument(shown));
    yield file("tables.json", documents.tablesDocument(shown));
    yield file("concepts.json", this.#concepts.document());
    yield file("findings.json", documents.findingsDocument(checks, shown));
    yield file("versions.json", documents.versionsDocument(shown));
    yield file("comparisons.json", documents.comparisonsDocument(comparisonFigures));
    for (const [id, own] of Map.groupBy(shown, ({ unit }) => unit.id)) {
      const [first] = own;
      if (first && haveLines(own)) yield file(`lines/${id}.json`, linesOfUnit(first.unit, own));
    }
  }
}
