import { type Finding, inputFault } from "../finding.ts";
import { type Form, isKind } from "../forms/form.ts";
import { otherFiguresOf } from "../forms/other-figures.ts";
import type { RawNarrative } from "../load/data-folder.ts";
import { buildNarrative, type NarrativeFault } from "../phrases/build-narrative.ts";
import { builtInNarratives } from "../phrases/built-in-narratives.ts";
import { figureIds } from "../phrases/figure-ids.ts";
import { type NarrativeFile, narrativeSchema } from "../phrases/narrative-schema.ts";
import { parseRecord } from "../records/parse-record.ts";
import { nearest } from "../words/nearest.ts";
import type { Disclosure } from "./disclosure-model.ts";

/** A `narrative.json` that has the form of one. */
export interface ReadNarrative {
  readonly raw: RawNarrative;
  readonly file: NarrativeFile;
}

export function parseNarratives(
  files: readonly RawNarrative[],
  dataName: string,
  findings: Finding[],
): ReadNarrative[] {
  return files.flatMap((raw) => {
    const found: Finding[] = [];
    const file = parseRecord(narrativeSchema, raw, dataName, found);
    findings.push(...found.map((finding) => ({ ...finding, unit: raw.unit })));
    return file ? [{ raw, file }] : [];
  });
}

const lists = new WeakMap<readonly ReadNarrative[], Map<string, readonly NarrativeFile[]>>();

/** Those of the folder, then those of the unit; undefined where there are none. One list for all of a unit. */
export function narrativesFor(
  all: readonly ReadNarrative[],
  unit: string,
): readonly NarrativeFile[] | undefined {
  const own = all.filter(({ raw }) => raw.unit === undefined || raw.unit === unit);
  if (own.length === 0) return undefined;
  const key = own.map(({ raw }) => raw.file).join(" ");
  const known = lists.get(all) ?? new Map<string, readonly NarrativeFile[]>();
  lists.set(all, known);
  const files = known.get(key) ?? own.map(({ file }) => file);
  known.set(key, files);
  return files;
}

/** What the phrases of a data folder name must be there: kinds, forms, phrases, words and figures. */
export function checkNarratives(
  all: readonly ReadNarrative[],
  forms: readonly Form[],
  disclosures: readonly Disclosure[],
  dataName: string,
): Finding[] {
  return all.flatMap(({ raw, file }) =>
    Object.entries(file.narratives).flatMap(([name, changes]) => {
      const concerned = forms.filter((form) =>
        [form.id, form.kind, ...(form.inherits ?? [])].includes(name),
      );
      const own = { ...file, narratives: { [name]: changes } };
      const faults =
        concerned.length === 0
          ? [unknownForm(name, forms)]
          : [...phraseFaults(concerned, own), ...figureFaults(concerned, own, disclosures)];
      return faults.map((fault) => toFinding(fault, raw, dataName));
    }),
  );
}

function unknownForm(name: string, forms: readonly Form[]): NarrativeFault {
  const near = nearest(name, ["budget", "final-accounts", ...forms.map(({ id }) => id)]);
  return {
    text: name,
    message: `没有名为“${name}”的制式`,
    fix: near ? `是否应为“${near}”？` : "可写 budget、final-accounts 或制式的 id。",
  };
}

/** What is at fault with every form that it is for. */
function phraseFaults(forms: readonly Form[], file: NarrativeFile): NarrativeFault[] {
  const [first = [], ...others] = forms.map(
    (form) => buildNarrative(form, [...builtInNarratives, file]).faults,
  );
  return first.filter(({ text, message }) =>
    others.every((faults) => faults.some((one) => one.text === text && one.message === message)),
  );
}

/** Figures that a phrase of the file names and that no table, no list and no disclosure has. */
function figureFaults(
  forms: readonly Form[],
  file: NarrativeFile,
  disclosures: readonly Disclosure[],
): NarrativeFault[] {
  const known = new Set([
    ...forms.flatMap(({ tables }) =>
      tables.flatMap(({ id, columns, blocks }) =>
        columns.flatMap(({ id: column }) =>
          ["$row", ...blocks.flatMap(({ rows }) => rows.map((row) => row.id))].map(
            (row) => `${id}.${row}.${column}`,
          ),
        ),
      ),
    ),
    ...forms.flatMap((form) => otherFiguresOf(form).map(({ id }) => id)),
    ...builtInNarratives.flatMap((one) => figureIds(one).map(({ id }) => bare(id))),
    ...disclosures.flatMap(({ figures, statements }) => [
      ...figures.keys(),
      ...[...statements.values()].flatMap((stated) => [...stated.keys()]),
    ]),
  ]);
  return figureIds(file).flatMap(({ id, text }): NarrativeFault[] => {
    const name = bare(id);
    if (name.startsWith("$") || known.has(name) || isKind(name)) return [];
    const [table, row, column] = name.split(".");
    if (/^\d{3,7}$/.test(row ?? "") && known.has(`${table}.$row.${column}`)) return [];
    const near = nearest(name, known);
    return [
      {
        text,
        message: `没有名为“${name}”的数`,
        fix: near ? `是否应为“${near}”？` : "数的标识见 docs/data-format.md。",
      },
    ];
  });
}

/** The figure itself: bases and what is derived of it go by its name. */
function bare(id: string): string {
  return id.replace(/-(?:previous|initial-budget|share|completion)$/, "");
}

function toFinding(
  { text, message, fix }: NarrativeFault,
  raw: RawNarrative,
  dataName: string,
): Finding {
  const at = raw.text.indexOf(JSON.stringify(text));
  const line = at < 0 ? "" : ` · 第 ${raw.text.slice(0, at).split("\n").length} 行`;
  return { ...inputFault("IN-11", `${dataName}/${raw.file}${line}`, message, fix), unit: raw.unit };
}
