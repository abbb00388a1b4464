import type { Unit } from "./disclosure.ts";
import { schemaLink } from "./schema-link.ts";

/** Where the record of a unit stands, below the data folder. */
export function unitFile(id: string): string {
  return `units/${id}.json`;
}

/** The record of a unit that the data do not know yet. */
export function newUnit({
  id,
  name,
  nature,
  region,
}: Pick<Unit, "id" | "name" | "nature" | "region">): Unit {
  return {
    $schema: schemaLink(unitFile(id), "unit"),
    schemaVersion: 1,
    id,
    name,
    nature,
    ...(region === undefined ? {} : { region }),
  };
}
