import { type Figure, isWithin } from "../figures/figure.ts";
import type { Kind } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { LinearForm } from "./linear-form.ts";
import { linearForm } from "./linear-form.ts";

/** A row as the rules see it: figures by column, from the table or, without one, from the sentences. */
export interface LedgerRow {
  readonly id: string;
  readonly block?: string;
  readonly label: string;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Other disclosures, as rules across documents find them (neighbours.ts). */
export interface Neighbourhood {
  /** The ledger of a disclosure; undefined when it is not in the data. */
  ledger(unit: string | undefined, year: number, kind: Kind): Ledger | undefined;
  /** The units of a department. */
  members(department: string): Iterable<string>;
  /** The document of the same unit that is about the time just before this one. */
  before(disclosure: Disclosure): Disclosure | undefined;
  /** The ledger of the disclosure whose files stand in this folder. */
  inFolder(folder: string): Ledger | undefined;
}

/** The numbers of one disclosure, indexed: by id, by section, by row; and what each of them rests on. */
export class Ledger {
  readonly disclosure: Disclosure;
  readonly model: SiteModel;
  /** Disclosures of the same unit in other years, of its department, of the other kind. */
  readonly neighbours: Neighbourhood;
  readonly #statements = new Map<string, Figure[]>();
  readonly #rows = new Map<string, Map<string, LedgerRow>>();
  readonly #forms = new Map<string, LinearForm>();
  readonly #tested = new Set<string>();
  /** Whether cells were inferred: then comparisons may rest on the same statement. */
  readonly isRebuilt: boolean;
  #stated?: readonly Figure[];

  constructor(disclosure: Disclosure, model: SiteModel, neighbours: Neighbourhood) {
    this.disclosure = disclosure;
    this.model = model;
    this.neighbours = neighbours;
    this.isRebuilt = [...disclosure.figures.values()].some(({ how }) => how === "inferred");
    for (const figures of disclosure.statements.values()) {
      for (const figure of figures.values()) {
        const known = this.#statements.get(figure.id);
        if (known) known.push(figure);
        else this.#statements.set(figure.id, [figure]);
      }
    }
  }

  /** The cell or the figure of `disclosure.json`; without one, the first sentence that states it. */
  figure(id: string): Figure | undefined {
    return this.disclosure.figures.get(id) ?? this.#statements.get(id)?.[0];
  }

  /** The figure as a section tells it, then as anything else does. */
  within(section: string | undefined, id: string): Figure | undefined {
    const own =
      section === undefined ? undefined : this.disclosure.statements.get(section)?.get(id);
    return own ?? this.figure(id);
  }

  /** Every place that gives a number of this id: the cell or recorded figure first, then the sentences. */
  sources(id: string): Figure[] {
    const cell = this.disclosure.figures.get(id);
    return [...(cell ? [cell] : []), ...(this.#statements.get(id) ?? [])];
  }

  /** Ids of all cells, recorded figures and statements. */
  *ids(): Iterable<string> {
    yield* this.disclosure.figures.keys();
    for (const id of this.#statements.keys()) if (!this.disclosure.figures.has(id)) yield id;
  }

  /** Ids that some sentence states. */
  statedIds(): Iterable<string> {
    return this.#statements.keys();
  }

  /** Every figure that the source states outside tables: sentences and `disclosure.json`. */
  stated(): readonly Figure[] {
    this.#stated ??= [...this.#findStated()];
    return this.#stated;
  }

  *#findStated(): Iterable<Figure> {
    for (const figures of this.#statements.values()) yield* figures;
    for (const id of Object.keys(this.disclosure.record.figures)) {
      const figure = this.disclosure.figures.get(id);
      if (figure?.printed !== undefined) yield figure;
    }
  }

  /** The rows of a table by id; where the table was not to be had, the rows that sentences name. */
  rows(table: string): ReadonlyMap<string, LedgerRow> {
    const known = this.#rows.get(table);
    if (known) return known;
    const read = this.disclosure.tables.get(table);
    const rows = new Map<string, LedgerRow>(
      read
        ? read.rows.map((row) => [row.id, { ...row, figures: row.cells }])
        : this.#statedRows(table),
    );
    this.#rows.set(table, rows);
    return rows;
  }

  #statedRows(table: string): Map<string, LedgerRow> {
    const rows = new Map<string, { id: string; label: string; figures: Map<string, Figure> }>();
    for (const [id, [figure]] of this.#statements) {
      const [name, row, column, ...rest] = id.split(".");
      if (name !== table || !row || !column || rest.length > 0 || !figure) continue;
      const entry = rows.get(row) ?? { id: row, label: figure.label, figures: new Map() };
      entry.figures.set(column, figure);
      rows.set(row, entry);
    }
    return rows;
  }

  /** Whether the table is there and says that it holds nothing. */
  isEmptyTable(table: string): boolean {
    return this.disclosure.tables.get(table)?.empty ?? false;
  }

  /**
   * Whether a comparison that involves an inferred cell has been made before: inferred tables repeat each
   * other, and one contradiction of the source must not be told five times.
   */
  hasTested(total: Figure, terms: readonly Figure[], form: LinearForm): boolean {
    const isInferred = [total, ...terms].some(({ how }) => how === "inferred");
    const key = [...form]
      .map(([root, factor]) => `${root} ${factor}`)
      .sort()
      .join("\n");
    const known = this.#tested.has(key);
    this.#tested.add(key);
    return isInferred && known;
  }

  /** The statements that a figure rests on. */
  form(figure: Figure): LinearForm {
    const known = this.#forms.get(figure.origin);
    if (known) return known;
    const folder = this.disclosure.folder;
    if (!isWithin(folder, figure)) {
      const home = figure.place?.file.split("/", 3).join("/") ?? "";
      const other = this.neighbours.inFolder(home);
      if (other && other !== this) return other.form(figure);
    }
    return linearForm(
      figure,
      (takenFrom) => {
        const [section, id] = takenFrom.split("#");
        return id === undefined
          ? `${folder}/disclosure.json#/figures/${section}`
          : `${folder}/facts.json#/sections/${section}/${id}`;
      },
      (id) => this.disclosure.figures.get(id),
      this.#forms,
    );
  }
}
