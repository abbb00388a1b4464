import { unitSchema } from "../../records/disclosure.ts";
import { unitFile } from "../../records/new-unit.ts";
import { pathOf } from "../desk-place.ts";
import type { DeskRoom } from "../desk-room.ts";
import { unitFields } from "../unit-fields.ts";
import { recordRoom } from "./record-room.ts";

/** `units/<unit>.json`. */
export const unitRoom: DeskRoom = recordRoom({
  schema: unitSchema,
  fields: unitFields,
  file: ({ unit }) => unitFile(unit),
  path: ({ unit }) => pathOf("unit", { unit }),
  title: ({ unit }) => `单位资料：${unit}`,
});
