import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { madeUpDisclosures } from "./corpus/disclosures/disclosures.ts";
import { temporaryFolder } from "./example.ts";

/** A data folder with settings and the made-up units, and no disclosure. */
export function ownFolder(): string {
  const data = join(temporaryFolder(), "data");
  mkdirSync(join(data, "units"), { recursive: true });
  const json = (file: string, value: unknown) =>
    writeFileSync(join(data, file), JSON.stringify(value));
  json("site.json", {
    schemaVersion: 1,
    name: "公开",
    description: "预决算公开",
    publisher: "某市财政局",
    noindex: true,
  });
  json("glossary.json", { schemaVersion: 1, terms: [] });
  for (const { id, unit } of madeUpDisclosures) {
    json(`units/${id}.json`, { schemaVersion: 1, id, name: unit.name, nature: "事业单位" });
  }
  return data;
}
