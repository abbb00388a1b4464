/** Kinds of JSON files below the data folder. */
export type DataSchema =
  | "acknowledgements"
  | "disclosure"
  | "facts"
  | "corrections"
  | "import-report"
  | "mapping"
  | "placements"
  | "site"
  | "unit";

/** The `$schema` of a JSON file of the data folder: the way from it to the folder `schemas/`. */
export function schemaLink(file: string, schema: DataSchema): string {
  return `${"../".repeat(file.split("/").length - 1)}schemas/${schema}.schema.json`;
}
