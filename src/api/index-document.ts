import type { z } from "zod";
import type { SiteDescription } from "../catalogue/site-description.ts";
import { apiFolder } from "./api-entry.ts";
import type { indexSchema } from "./document-schemas.ts";
import { endpoints } from "./endpoints.ts";

/** Where a program begins. */
export function indexDocument({
  settings,
  siteUrl,
  date,
}: SiteDescription): z.infer<typeof indexSchema> {
  return {
    schemaVersion: 1,
    title: settings.name,
    description: settings.description,
    publisher: settings.publisher,
    licence: settings.licence,
    date,
    root: "../../",
    site: siteUrl,
    resources: [
      { path: `${apiFolder}/openapi.json`, title: "接口说明（OpenAPI 3.1）" },
      ...endpoints.map(({ path, title }) => ({ path: `${apiFolder}/${path}`, title })),
    ],
  };
}
