import type { OutputFile } from "../downloads/downloads.ts";
import { type CatalogueEntry, wholeFiles } from "./catalogue-entry.ts";
import { mediaTypeOf } from "./media-types.ts";
import { addressOf, jsonText, type SiteDescription } from "./site-description.ts";

/** Only what the catalogue uses, so that nobody has to fetch a context. */
const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  title: { "@id": "dct:title", "@language": "zh" },
  description: { "@id": "dct:description", "@language": "zh" },
  name: { "@id": "foaf:name", "@language": "zh" },
  publisher: { "@id": "dct:publisher", "@type": "@id" },
  license: { "@id": "dct:license", "@type": "@id" },
  issued: { "@id": "dct:issued", "@type": "xsd:date" },
  modified: { "@id": "dct:modified", "@type": "xsd:date" },
  identifier: "dct:identifier",
  temporal: { "@id": "dct:temporal" },
  startDate: { "@id": "dcat:startDate", "@type": "xsd:date" },
  endDate: { "@id": "dcat:endDate", "@type": "xsd:date" },
  landingPage: { "@id": "dcat:landingPage", "@type": "@id" },
  dataset: { "@id": "dcat:dataset", "@type": "@id" },
  distribution: { "@id": "dcat:distribution", "@type": "@id" },
  downloadURL: { "@id": "dcat:downloadURL", "@type": "@id" },
  accessURL: { "@id": "dcat:accessURL", "@type": "@id" },
  mediaType: { "@id": "dcat:mediaType", "@type": "@id" },
} as const;

/** `catalog.jsonld`: the site as a DCAT catalogue, a dataset for each disclosure. */
export function dataCatalogue(
  site: SiteDescription,
  entries: readonly CatalogueEntry[],
): OutputFile {
  const { settings, date } = site;
  const document = {
    "@context": context,
    "@id": addressOf(site, "catalog.jsonld"),
    "@type": "dcat:Catalog",
    title: settings.name,
    description: settings.description,
    publisher: { "@type": "foaf:Organization", name: settings.publisher },
    license: settings.licence?.url,
    modified: date,
    dataset: entries.map((entry) => datasetOf(site, entry)),
  };
  return { path: "catalog.jsonld", content: jsonText(document) };
}

function datasetOf(site: SiteDescription, entry: CatalogueEntry) {
  const address = (path: string) => addressOf(site, path);
  return {
    "@id": address(`${entry.folder}/#dataset`),
    "@type": "dcat:Dataset",
    identifier: entry.folder,
    title: entry.title,
    description: `${entry.title}的全部数：表格、正文、绩效自评和评价报告。`,
    publisher: {
      "@id": address(`${entry.unit.id}/#unit`),
      "@type": "foaf:Organization",
      name: entry.unit.name,
    },
    issued: entry.published,
    modified: entry.updated,
    temporal: {
      "@type": "dct:PeriodOfTime",
      startDate: `${entry.year}-01-01`,
      endDate: `${entry.year}-12-31`,
    },
    landingPage: address(`${entry.folder}/`),
    license: site.settings.licence?.url,
    distribution: wholeFiles(entry).map((path) => {
      const media = mediaTypeOf(path);
      return {
        "@type": "dcat:Distribution",
        title: path.slice(path.lastIndexOf("/") + 1),
        accessURL: address(`${entry.folder}/`),
        downloadURL: address(path),
        mediaType: media && `https://www.iana.org/assignments/media-types/${media}`,
      };
    }),
  };
}
