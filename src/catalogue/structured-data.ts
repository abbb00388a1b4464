import type { Page } from "../pages/page.ts";
import type { SiteContext } from "../pages/site-context.ts";
import { catalogueEntry, wholeFiles } from "./catalogue-entry.ts";
import { mediaTypeOf } from "./media-types.ts";

/** A node of https://schema.org; addresses are relative to the page. */
export type Thing = Readonly<Record<string, unknown>> & { readonly "@type": string };

/**
 * What a page is, in the words of schema.org: where it stands, and of a disclosure the dataset, of a unit the
 * organization. Nothing that the page itself does not say.
 */
export function structuredData(site: SiteContext, page: Page): Thing[] {
  const trail = breadcrumbList(site, page);
  if (page.kind === "disclosure") return [...trail, dataset(site, page)];
  if (page.kind === "unit") return [...trail, organization(site, page)];
  return trail;
}

function breadcrumbList({ links }: SiteContext, page: Page): Thing[] {
  const trail = page.trail.filter(({ path }) => links.holds(path));
  if (trail.length === 0) return [];
  return [
    {
      "@type": "BreadcrumbList",
      itemListElement: [...trail, page].map(({ title, path }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: title,
        item: links.href(page, path),
      })),
    },
  ];
}

function dataset(
  { links, settings }: SiteContext,
  page: Extract<Page, { kind: "disclosure" }>,
): Thing {
  const entry = catalogueEntry(page.disclosure);
  const { licence } = settings;
  return {
    "@type": "Dataset",
    "@id": "#dataset",
    name: entry.title,
    description: page.description,
    inLanguage: "zh-CN",
    temporalCoverage: `${entry.year}-01-01/${entry.year}-12-31`,
    datePublished: entry.published,
    dateModified: entry.updated,
    isAccessibleForFree: true,
    license: licence && (licence.url ?? licence.title),
    creator: organizationNode(entry.unit.name),
    distribution: wholeFiles(entry).map((path) => ({
      "@type": "DataDownload",
      contentUrl: links.href(page, path),
      encodingFormat: mediaTypeOf(path),
    })),
  };
}

function organization({ links }: SiteContext, page: Extract<Page, { kind: "unit" }>): Thing {
  const { department } = page;
  return {
    ...organizationNode(page.unit.name),
    "@id": "#unit",
    url: links.href(page, page.path),
    parentOrganization: department && {
      ...organizationNode(department.title),
      url: links.href(page, department.path),
    },
  };
}

/** Every publisher is a public body: an agency, or an institution that one keeps. */
function organizationNode(name: string): Thing {
  return { "@type": "GovernmentOrganization", name };
}
