import type { CodeList } from "./codes.ts";
import type { Glossary, SiteSettings, Unit } from "./disclosure.ts";
import type { Disclosure } from "./disclosure-model.ts";
import type { Kind } from "./form.ts";

/** Everything that the data folder says, typed and resolved; not yet checked. */
export interface SiteModel {
  /** How messages name the data folder. */
  readonly dataName: string;
  readonly settings: SiteSettings;
  readonly glossary: Glossary;
  /** Classifications by id: functional, economic. */
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly units: readonly Unit[];
  readonly disclosures: readonly Disclosure[];
}

export function findDisclosure(
  model: SiteModel,
  unit: string,
  year: number,
  kind: Kind,
): Disclosure | undefined {
  return model.disclosures.find(
    ({ record }) => record.unit === unit && record.year === year && record.kind === kind,
  );
}

/** The latest date in the data: the date of the build unless one is given. */
export function latestDate(model: SiteModel): string | undefined {
  const dates = model.disclosures.flatMap(({ record }) =>
    Object.values(record.dates).filter((date) => date !== undefined),
  );
  return dates.sort().at(-1);
}
