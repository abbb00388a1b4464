import { join } from "node:path";
import { writeWhole } from "../../import/write-import.ts";
import { unitOfFile } from "../../load/data-folder.ts";
import { unitSchema } from "../../records/disclosure.ts";
import { unitFile } from "../../records/new-unit.ts";
import { schemaLink } from "../../records/schema-link.ts";
import type { DeskRoom, ShownPage } from "../desk-room.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { stepAddress } from "../pages/form-parts.ts";
import { recordPage } from "../pages/record-page.ts";
import {
  type FieldFault,
  type FieldValues,
  fieldFaults,
  readValues,
  withValues,
} from "../record-form.ts";
import { surveyOf } from "../remembered-survey.ts";
import { unitFields, unitIdField } from "../unit-fields.ts";

const fields = [unitIdField, ...unitFields];

/** Makes the record of a unit that the data do not know yet. */
export const newUnitRoom: DeskRoom = {
  show: async ({ token }) => draw(token),
  async take({ data, token }, _, form) {
    const values = readValues(form, fields);
    const { id = "" } = values;
    const head = { $schema: schemaLink(unitFile(id), "unit"), schemaVersion: 1 };
    const record = withValues(head, values);
    const faults = fieldFaults(unitSchema, record, fields, values);
    const { units } = (await surveyOf(data)).raw;
    const isKnown = units.some((unit) => unitOfFile(unit) === id);
    if (isKnown) faults.push({ name: "id", message: `已经有单位“${id}”，请换一个标识。` });
    if (faults.length > 0) return draw(token, values, faults);
    writeWhole(join(data, unitFile(id)), `${JSON.stringify(record, null, 2)}\n`);
    return { to: "/", notice: { tone: "done", text: `已新建单位“${values.name}”。` } };
  },
};

function draw(
  token: string,
  values: FieldValues = {},
  faults: readonly FieldFault[] = [],
): ShownPage {
  const action = stepAddress({ token }, "new-unit");
  const main = recordPage({ action, fields, values, faults });
  const status = faults.length > 0 ? 422 : undefined;
  return { page: deskLayout({ title: "新建单位", main }), status };
}
