import type { Disclosure } from "../model/disclosure-model.ts";
import type { SiteModel } from "../model/site-model.ts";

/** A text that pages or downloads print, and the file that holds it, relative to the data folder. */
export interface PublishedText {
  readonly text: string;
  readonly file: string;
  /** Of Markdown: the line of the file on which the text begins, from 1. */
  readonly line?: number;
}

/** Everything in words that a disclosure publishes, and the site with it. */
export function publishedTexts(disclosure: Disclosure, model: SiteModel): PublishedText[] {
  const { folder, record, unit, projects, terms, texts, tables, statements, evaluations } =
    disclosure;
  const omitted = [...(disclosure.omitted?.values() ?? [])].flat();
  // Contacts are the publisher's own; the lists of exceptions are not published.
  const { contact: _, ...published } = record;
  const { allowedNames: __, workContacts: ___, ...settings } = model.settings;
  const records: readonly (readonly [file: string, value: unknown])[] = [
    ["site.json", settings],
    [`${folder}/disclosure.json`, published],
    [`${folder}/acknowledgements.json`, disclosure.acknowledgements],
    [`units/${unit.id}.json`, unit],
    ["glossary.json", terms],
    ...model.comparisons.map(({ record }) => [`comparisons/${record.id}.json`, record] as const),
    // Their maps of figures and chapters are no plain records; chapters are read below.
    ...evaluations.map((evaluation) => [evaluation.file, evaluation] as const),
    ...projects.map((project) => [`${folder}/projects/${project.id}.json`, project] as const),
    [
      `${folder}/facts.json`,
      [...statements.values()].flatMap((figures) =>
        [...figures.values()].map(({ label, unit, word }) => [label, unit, word]),
      ),
    ],
    [`${folder}/facts.json`, omitted],
    ...[...tables.values()].map(({ sheet, rows, notes, emptyReason }) => {
      const words = rows.map(({ label, texts }) => [label, [...(texts?.values() ?? [])]]);
      return [`${folder}/tables.xlsx · ${sheet}`, [words, notes, emptyReason]] as const;
    }),
  ];
  const chapters = evaluations.flatMap((evaluation) => [...evaluation.texts.values()]);
  return [
    ...records.flatMap(([file, value]) => stringsIn(value).map((text) => ({ text, file }))),
    ...[...texts.values(), ...chapters].flatMap(({ file, body, passages }) =>
      [body, ...passages.values()].flatMap(({ title, markdown, line }) => [
        // A heading stands in the line before its passage.
        { text: title, file, line: Math.max(1, line - 1) },
        { text: markdown, file, line },
      ]),
    ),
  ];
}

/** The place of a character of the text, as people name it. */
export function placeIn({ text, file, line }: PublishedText, index: number): string {
  if (line === undefined) return file;
  return `${file} · 第 ${line + text.slice(0, index).split("\n").length - 1} 行`;
}

/** Every text in a record, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value && typeof value === "object") return Object.values(value).flatMap(stringsIn);
  return [];
}
