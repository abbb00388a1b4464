import { type Figure, moneyOf } from "../figures/figure.ts";
import type { SectionText } from "../figures/section-text.ts";
import type { StatTable } from "../figures/table.ts";
import { type Form, kindTitle } from "../forms/form.ts";
import { formatDecimal } from "../numbers/decimal.ts";
import { convertMoney } from "../numbers/money.ts";
import type { NarrativeFile } from "../phrases/narrative-schema.ts";
import type { Acknowledgement } from "../records/acknowledgement.ts";
import type { CorrectionRecord } from "../records/correction.ts";
import type { DisclosureRecord, Term, Unit } from "../records/disclosure.ts";
import type { Project } from "../records/project.ts";
import type { Evaluation } from "./evaluation.ts";

/** One disclosure: a unit's budget or final accounts of one fiscal year. */
export interface Disclosure {
  readonly unit: Unit;
  readonly record: DisclosureRecord;
  readonly form: Form;
  /** How its data folder, then its unit tell sections otherwise than the program does. */
  readonly narratives?: readonly NarrativeFile[];
  /** Below the data folder, for instance `nmg-bigdata/2024/final-accounts`. */
  readonly folder: string;
  readonly tables: ReadonlyMap<string, StatTable>;
  /** Table cells, and the figures of `disclosure.json`, by id. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** What the narrative states, by section, by figure id. */
  readonly statements: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
  /** Words of the published narrative that the sentences told of it leave out, as printed, by section. */
  readonly omitted?: ReadonlyMap<string, readonly string[]>;
  readonly texts: ReadonlyMap<string, SectionText>;
  readonly terms: readonly Term[];
  /** Self-evaluation tables. */
  readonly projects: readonly Project[];
  /** Findings that the publisher lets stand. */
  readonly acknowledgements: readonly Acknowledgement[];
  /** Evaluation reports. */
  readonly evaluations: readonly Evaluation[];
  /** What was corrected after publication, the first first. */
  readonly corrections: readonly Correction[];
  /** A version that a correction has superseded: its number. */
  readonly version?: number;
}

/** A correction with what it took the place of. */
export interface Correction {
  readonly record: CorrectionRecord;
  /** The version before it, at an address of its own. */
  readonly superseded: Disclosure;
}

/** A figure as a section tells it: its own statement first, then the table cell or recorded figure. */
export function findFigure(
  disclosure: Disclosure,
  section: string,
  id: string,
): Figure | undefined {
  return disclosure.statements.get(section)?.get(id) ?? disclosure.figures.get(id);
}

/** What the narrative states of a figure, in the first section that does. */
export function statementOf({ statements }: Disclosure, id: string): Figure | undefined {
  return [...statements.values()].map((figures) => figures.get(id)).find((figure) => figure);
}

/** 内蒙古自治区大数据中心2024年度决算; of a superseded version with its number. */
export function disclosureTitle({ unit, record, version }: Disclosure): string {
  return `${unit.name}${record.year}年度${kindTitle[record.kind]}${versionTitle(version)}`;
}

/** What tells a superseded version from the present one. */
export function versionTitle(version: number | undefined): string {
  return version === undefined ? "" : `（第${version}版，已被更正）`;
}

/** Which version this is: the first is 1, each correction makes the next. */
export function versionNumber({ version, corrections }: Disclosure): number {
  return version ?? corrections.length + 1;
}

/** The date of first publication, which readers see on a page and no correction changes; undefined for drafts. */
export function publishedDate({ dates, publishAt }: DisclosureRecord): string | undefined {
  return dates.published ?? publishAt?.slice(0, 10);
}

/**
 * The latest date in the data: the date of the build unless one is given, so that nothing reads the clock. A
 * correction is dated on the pages that it changes, and changes no others.
 */
export function latestDate(disclosures: readonly Disclosure[]): string | undefined {
  return disclosures
    .flatMap(({ record }) => [record.dates.approved, publishedDate(record)])
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

/** 57410.32万元 as “5.74亿元”, for readers; undefined when it is not money or below one 亿元. */
export function inHundredMillions(figure: Figure): string | undefined {
  const money = moneyOf(figure);
  if (!money || money.fen < 10_000_000_000n) return undefined;
  return `${Number(formatDecimal(convertMoney(money, "亿元"))).toFixed(2)}亿元`;
}
