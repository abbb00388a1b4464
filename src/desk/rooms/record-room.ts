import { join } from "node:path";
import type { z } from "zod";
import { writeWhole } from "../../import/write-import.ts";
import { loadDataFolder, type RawData } from "../../load/data-folder.ts";
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

/** A JSON file of the data folder that a form changes. */
interface RecordSpec {
  readonly schema: z.ZodType;
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
    const values = again?.values ?? valuesOf(record, spec.fields);
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
      const found = findRecord(await loadDataFolder(bench.data), spec.file(at));
      return found ? draw(bench, at, found) : noSuchPlace;
    },
    async take(bench, at, form) {
      const file = spec.file(at);
      const found = findRecord(await loadDataFolder(bench.data), file);
      if (!found) return noSuchPlace;
      const values = readValues(form, spec.fields);
      const again = (faults: readonly FieldFault[]) => draw(bench, at, found, { values, faults });
      if (fieldOf(form, "shown") !== found.hash) {
        return again(newerFaults(valuesOf(found.record, spec.fields), values, spec.fields));
      }
      const record = withValues(found.record, values);
      const faults = fieldFaults(spec.schema, record, spec.fields, values);
      if (faults.length > 0) return again(faults);
      writeWhole(join(bench.data, file), `${JSON.stringify(record, null, 2)}\n`);
      return { notice: { tone: "done", text: "已保存。" } };
    },
  };
}

interface FoundRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** A record by its file; undefined when there is none that can be read. */
function findRecord(raw: RawData, file: string): FoundRecord | undefined {
  const found = [raw.site, ...raw.units].find((json) => json?.file === file);
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
