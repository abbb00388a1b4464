import { join } from "node:path";
import type { z } from "zod";
import { writeWhole } from "../../import/write-import.ts";
import type { RawData } from "../../load/data-folder.ts";
import type { Bench } from "../bench.ts";
import type { PlaceParts } from "../desk-place.ts";
import { type DeskRoom, noSuchPlace, type ShownPage } from "../desk-room.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { recordPage } from "../pages/record-page.ts";
import { fieldOf } from "../read-form.ts";
import {
  type Field,
  type FieldFault,
  type FieldValues,
  fieldFaults,
  newerFaults,
  readValues,
  withValues,
} from "../record-form.ts";
import { surveyOf } from "../remembered-survey.ts";

/** A JSON file of the data folder that a form changes. */
interface RecordSpec {
  /** Of the file, or of the part of it that the form is about. */
  readonly schema: z.ZodType;
  /** The key under which that part stands. */
  readonly part?: string;
  /** Whether the file is a record that nobody changes any more. */
  isClosed?(record: FoundRecord["record"]): boolean;
  /** What the form asks for; what else the file has stays. */
  readonly fields: readonly Field[];
  /** Below the data folder. */
  file(at: PlaceParts): string;
  path(at: PlaceParts): string;
  title(at: PlaceParts): string;
}

/** The room of a record that is there: shown as a form, and written whole when its schema allows. */
export function recordRoom(spec: RecordSpec): DeskRoom {
  const draw = (
    { token, told }: Bench,
    at: PlaceParts,
    { record, hash }: FoundRecord,
    again?: { readonly values: FieldValues; readonly faults: readonly FieldFault[] },
  ): ShownPage => {
    const values = again?.values ?? valuesOf(partOf(record, spec), spec.fields);
    const path = spec.path(at);
    const main = recordPage({
      action: `${path}?token=${token}`,
      fields: spec.fields,
      hash,
      values,
      faults: again?.faults,
    });
    const notice = told?.at === path ? told.notice : undefined;
    return { page: deskLayout({ title: spec.title(at), notice, main }), status: again && 422 };
  };
  return {
    async show(bench, at) {
      const found = findRecord((await surveyOf(bench.data)).raw, spec.file(at));
      return found && !spec.isClosed?.(found.record) ? draw(bench, at, found) : noSuchPlace;
    },
    async take(bench, at, form) {
      const file = spec.file(at);
      const found = findRecord((await surveyOf(bench.data)).raw, file);
      if (!found || spec.isClosed?.(found.record)) return noSuchPlace;
      const own = partOf(found.record, spec);
      const values = readValues(form, spec.fields);
      const again = (faults: readonly FieldFault[]) => draw(bench, at, found, { values, faults });
      if (fieldOf(form, "shown") !== found.hash) {
        return again(newerFaults(valuesOf(own, spec.fields), values, spec.fields));
      }
      const changed = withValues(own, values);
      const faults = fieldFaults(spec.schema, changed, spec.fields, values);
      if (faults.length > 0) return again(faults);
      const record = withPart(found.record, spec, changed);
      writeWhole(join(bench.data, file), `${JSON.stringify(record, null, 2)}\n`);
      return { notice: { tone: "done", text: "已保存。" } };
    },
  };
}

interface FoundRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

type Part = Readonly<Record<string, unknown>>;

function partOf(record: Part, { part }: Pick<RecordSpec, "part">): Part {
  return part === undefined ? record : ((record[part] ?? {}) as Part);
}

/** The file with its part as it is now; an empty one goes. */
function withPart(record: Part, { part }: Pick<RecordSpec, "part">, changed: Part): Part {
  if (part === undefined) return changed;
  const { [part]: _, ...rest } = record;
  return Object.keys(changed).length === 0 ? rest : { ...rest, [part]: changed };
}

/** A record by its file; undefined when there is none that can be read. */
function findRecord(raw: RawData, file: string): FoundRecord | undefined {
  const records = raw.disclosures.map(({ disclosure }) => disclosure);
  const found = [raw.site, ...raw.units, ...records].find((json) => json?.file === file);
  const hash = raw.files.find(({ path }) => path === file)?.sha256;
  const isObject = typeof found?.value === "object" && found.value !== null;
  if (!isObject || hash === undefined) return undefined;
  return { record: found.value as Readonly<Record<string, unknown>>, hash };
}

function valuesOf(record: FoundRecord["record"], fields: readonly Field[]): FieldValues {
  return Object.fromEntries(
    fields.map(({ name }) => [name, typeof record[name] === "string" ? record[name] : ""]),
  );
}
