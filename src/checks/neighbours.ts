import type { Kind } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { SiteModel } from "../model/site-model.ts";
import { Ledger, type Neighbourhood } from "./ledger.ts";

/** Finds disclosures by unit, year and kind at once, so that rules across documents grow linearly. */
export class Neighbours implements Neighbourhood {
  readonly #model: SiteModel;
  readonly #disclosures: ReadonlyMap<string, Disclosure>;
  readonly #ledgers = new Map<string, Ledger>();
  readonly #members = new Map<string, Set<string>>();
  readonly #folders: ReadonlyMap<string, Disclosure>;
  readonly #ofUnit: ReadonlyMap<string, readonly Disclosure[]>;

  constructor(model: SiteModel) {
    this.#model = model;
    this.#disclosures = new Map(
      model.disclosures.map((disclosure) => {
        const { unit, year, kind } = disclosure.record;
        return [keyOf(unit, year, kind), disclosure];
      }),
    );
    this.#folders = new Map(model.disclosures.map((disclosure) => [disclosure.folder, disclosure]));
    this.#ofUnit = Map.groupBy(model.disclosures, ({ record }) => record.unit);
    for (const { id, parent } of model.units) {
      if (parent === undefined) continue;
      const members = this.#members.get(parent);
      if (members) members.add(id);
      else this.#members.set(parent, new Set([id]));
    }
  }

  /** The ledger of a disclosure; undefined when it is not in the data. */
  ledger(unit: string | undefined, year: number, kind: Kind): Ledger | undefined {
    if (unit === undefined) return undefined;
    const key = keyOf(unit, year, kind);
    const disclosure = this.#disclosures.get(key);
    if (!disclosure) return undefined;
    const known = this.#ledgers.get(key) ?? new Ledger(disclosure, this.#model, this);
    this.#ledgers.set(key, known);
    return known;
  }

  /** The units of a department. */
  members(department: string): Iterable<string> {
    return this.#members.get(department) ?? [];
  }

  /** The document of the same unit that is about the time just before this one. */
  before({ record }: Disclosure): Disclosure | undefined {
    const all = this.#ofUnit.get(record.unit) ?? [];
    return all
      .filter((other) => turnOf(other.record) < turnOf(record))
      .sort((a, b) => turnOf(b.record) - turnOf(a.record))[0];
  }

  /** The ledger of the disclosure whose files stand in this folder. */
  inFolder(folder: string): Ledger | undefined {
    const record = this.#folders.get(folder)?.record;
    return record && this.ledger(record.unit, record.year, record.kind);
  }
}

function keyOf(unit: string, year: number, kind: Kind): string {
  return `${unit}/${year}/${kind}`;
}

/** Documents in the order of what they are about: the budget of a year, then its final accounts. */
function turnOf({ year, kind }: Pick<Disclosure["record"], "year" | "kind">): number {
  return year * 2 + (kind === "budget" ? 0 : 1);
}
