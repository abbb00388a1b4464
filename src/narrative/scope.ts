import { type Disclosure, findFigure } from "../model/disclosure-model.ts";
import type { OpenBase, OpenId, WordName } from "../phrases/phrase.ts";
import { budgetName } from "./budget-name.ts";

/** One row that a phrase is told for: what its places stand for. */
export interface SetRow {
  /** What `$row` stands for. */
  readonly id: string;
  /** What `$cell` stands for: the id of the amount. */
  readonly cell: string;
  readonly words: Partial<Record<WordName, string>>;
  /** Rows below it, by the set that asks for them. */
  readonly code?: string;
}

/** What the places of a phrase stand for here. */
export interface Scope {
  readonly disclosure: Disclosure;
  readonly section: string;
  readonly row?: SetRow;
}

/** The id of a figure with its places filled in. */
export function closeId(id: OpenId, { section, row }: Scope): string {
  return id
    .replace(/^\$cell/, row?.cell ?? "$cell")
    .replace("$section", section)
    .replace("$row", row?.id ?? "$row");
}

/** The id of the figure that another is compared with. */
export function baseId(of: string, from: OpenBase, scope: Scope): string {
  return from === "previous" || from === "initial-budget" ? `${of}-${from}` : closeId(from, scope);
}

const funds: Readonly<Record<string, string>> = {
  "government-funds": "政府性基金预算财政拨款",
  "state-capital": "国有资本经营预算财政拨款",
};

/** The word for a name; undefined when there is nothing to say. */
export function wordOf(word: WordName, { disclosure, section, row }: Scope): string | undefined {
  const { unit, record } = disclosure;
  switch (word) {
    case "unit":
      return unit.name;
    case "year":
      return String(record.year);
    case "last-year":
      return String(record.year - 1);
    case "budget-name":
      return budgetName(disclosure);
    case "fund":
      return funds[section];
    default:
      return row?.words[word] || undefined;
  }
}

/** What the row of a figure is called in its table, else what the figure itself is called. */
export function labelOf(id: string, { disclosure, section }: Scope): string | undefined {
  const [table = "", row] = id.split(".");
  const rows = disclosure.tables.get(table)?.rows ?? [];
  return rows.find((one) => one.id === row)?.label ?? findFigure(disclosure, section, id)?.label;
}
