/**
 * The terms of schema.org that the site uses, as its published context maps them: no `@vocab`, so that a word that
 * schema.org does not have is an error, and nothing is fetched.
 */
const schema = "http://schema.org/";
const words = [
  ...["BreadcrumbList", "ListItem", "Dataset", "DataDownload", "GovernmentOrganization"],
  ...["itemListElement", "position", "name", "description", "inLanguage", "temporalCoverage"],
  ...["isAccessibleForFree", "creator", "distribution", "encodingFormat", "parentOrganization"],
];
const addresses = ["item", "license", "contentUrl", "url"];
const dates = ["datePublished", "dateModified"];

const schemaOrg = {
  ...Object.fromEntries(words.map((word) => [word, schema + word])),
  ...Object.fromEntries(addresses.map((word) => [word, { "@id": schema + word, "@type": "@id" }])),
  ...Object.fromEntries(
    dates.map((word) => [word, { "@id": schema + word, "@type": `${schema}Date` }]),
  ),
};

const contexts = new Map([["https://schema.org", schemaOrg]]);

/** What a JSON-LD processor asks for contexts: none but these. */
export async function localContexts(url: string) {
  const context = contexts.get(url);
  if (!context) throw new Error(`no local context ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: { "@context": context } };
}
