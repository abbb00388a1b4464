import { printFigure } from "../figures/figure.ts";
import type { StatTable, TableRow } from "../figures/table.ts";
import type { RawDisclosure } from "../load/data-folder.ts";
import type { RawJson } from "../load/folder-reader.ts";
import type { Change } from "../records/correction.ts";
import { sequenceChanges } from "../words/sequence-changes.ts";
import type { Disclosure } from "./disclosure-model.ts";

/** A disclosure with the files that it was read from. */
export interface Version {
  readonly raw: RawDisclosure;
  readonly disclosure: Disclosure;
}

/**
 * Everything published in which two versions of a disclosure differ, place by place: cells, names and notes of
 * tables, figures, statements, passages, other fields. How a workbook is laid out, dates and status are no content.
 */
export function disclosureChanges(before: Version, after: Version): Change[] {
  return [
    ...tableChanges(before.disclosure.tables, after.disclosure.tables),
    ...jsonChanges(jsonFiles(before.raw), jsonFiles(after.raw)),
    ...textChanges(textFiles(before.raw), textFiles(after.raw)),
  ];
}

function* tableChanges(
  before: Disclosure["tables"],
  after: Disclosure["tables"],
): Generator<Change> {
  for (const table of keysOf(before, after)) {
    const [old, now] = [before.get(table), after.get(table)];
    const [oldRows, nowRows] = [rowsOf(old), rowsOf(now)];
    for (const row of keysOf(oldRows, nowRows)) {
      const [oldRow, nowRow] = [oldRows.get(row), nowRows.get(row)];
      yield* changed(oldRow?.label, nowRow?.label, (values) => ({
        type: "row",
        table,
        row,
        ...values,
      }));
      const [oldCells, nowCells] = [cellTexts(oldRow), cellTexts(nowRow)];
      for (const column of keysOf(oldCells, nowCells)) {
        yield* changed(oldCells.get(column), nowCells.get(column), (values) => ({
          type: "cell",
          table,
          row,
          column,
          ...values,
        }));
      }
    }
    yield* changed(notesOf(old), notesOf(now), (values) => ({ type: "note", table, ...values }));
  }
}

function rowsOf(table: StatTable | undefined): Map<string, TableRow> {
  return new Map((table?.rows ?? []).map((row) => [row.id, row]));
}

/** What is printed in the cells of a row, by column; an empty cell of text is none. */
function cellTexts(row: TableRow | undefined): Map<string, string> {
  return new Map([
    ...[...(row?.cells ?? [])].map(([id, figure]) => [id, printFigure(figure)] as const),
    ...[...(row?.texts ?? [])].map(([id, { text }]) => [id, text] as const),
  ]);
}

function notesOf(table: StatTable | undefined): string | undefined {
  const lines = [...(table?.notes ?? []), ...(table?.emptyReason ? [table.emptyReason] : [])];
  return lines.length > 0 ? lines.join("\n") : undefined;
}

/** Files by their path in the disclosure's folder. */
function jsonFiles({ folder, disclosure, facts, projects, evaluations }: RawDisclosure) {
  const files = [disclosure, facts, ...projects, ...evaluations.map(({ json }) => json)];
  return new Map(
    files.flatMap((file) => (file ? [[file.file.slice(folder.length + 1), file] as const] : [])),
  );
}

type JsonFiles = ReadonlyMap<string, RawJson>;

/** Of the record: its life is no content, nor are words of the source that no page shows. */
const life = /^\/(?:\$schema|schemaVersion|status|dates|roles|publishAt|omitted)(?:\/|$)/;
const figureField = /^\/figures\/([^/]+)\/(?:printed|unit|word|state)$/;
const statementField = /^\/sections\/([^/]+)\/([^/]+)\/(?:printed|unit|word)$/;

function* jsonChanges(before: JsonFiles, after: JsonFiles): Generator<Change> {
  for (const file of keysOf(before, after)) {
    const [old, now] = [leavesOf(before.get(file)?.value), leavesOf(after.get(file)?.value)];
    const told = new Set<string>();
    for (const pointer of keysOf(old, now)) {
      if (life.test(pointer) || old.get(pointer) === now.get(pointer)) continue;
      const place = placeOf(file, pointer);
      const key = JSON.stringify(place);
      if (told.has(key)) continue;
      told.add(key);
      const whole = pointer.slice(0, pointer.lastIndexOf("/"));
      const read =
        place.type === "field" ? (leaves: Leaves) => leaves.get(pointer) : figureIn(whole);
      yield* changed(read(old), read(now), (values) => ({ ...place, ...values }));
    }
  }
}

type Leaves = ReadonlyMap<string, string>;

function placeOf(file: string, pointer: string) {
  const [, figure] = (file === "disclosure.json" && figureField.exec(pointer)) || [];
  if (figure !== undefined) return { type: "figure", figure } as const;
  const [, section, stated] = (file === "facts.json" && statementField.exec(pointer)) || [];
  if (section !== undefined && stated !== undefined) {
    return { type: "statement", section, figure: stated } as const;
  }
  return { type: "field", file, pointer } as const;
}

/** A figure as a record writes it: direction word, number, unit. */
function figureIn(pointer: string): (leaves: Leaves) => string | undefined {
  return (leaves) => {
    const part = (name: string) => leaves.get(`${pointer}/${name}`) ?? "";
    if (!leaves.has(`${pointer}/printed`)) return undefined;
    return part("state") === "withheld"
      ? "依法不公开"
      : part("word") + part("printed") + part("unit");
  };
}

/** Every value that is no list or object, by its JSON pointer. */
function leavesOf(value: unknown, pointer = "", found = new Map<string, string>()): Leaves {
  if (value !== null && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      leavesOf(inner, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, found);
    }
  } else if (value !== undefined) found.set(pointer, String(value));
  return found;
}

function textFiles({ folder, texts, evaluations }: RawDisclosure): Map<string, string> {
  const all = [texts, ...evaluations.map((evaluation) => evaluation.texts)];
  return new Map(
    all.flatMap((some) =>
      [...some.values()].map(({ file, text }) => [file.slice(folder.length + 1), text] as const),
    ),
  );
}

function* textChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Generator<Change> {
  const paragraphs = (text = "") =>
    text
      .split(/\n[ \t]*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== "");
  for (const file of keysOf(before, after)) {
    const [old, now] = [before.get(file), after.get(file)];
    if (old === now) continue;
    for (const values of sequenceChanges(paragraphs(old), paragraphs(now))) {
      yield { type: "passage", file, ...values };
    }
  }
}

function* changed(
  before: string | undefined,
  after: string | undefined,
  change: (values: { before: string | null; after: string | null }) => Change,
): Generator<Change> {
  if (before !== after) yield change({ before: before ?? null, after: after ?? null });
}

function keysOf(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) {
  return new Set([...before.keys(), ...after.keys()]);
}
