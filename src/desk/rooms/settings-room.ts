import { siteSchema } from "../../records/disclosure.ts";
import { pathOf } from "../desk-place.ts";
import type { DeskRoom } from "../desk-room.ts";
import { siteFields } from "../unit-fields.ts";
import { recordRoom } from "./record-room.ts";

/** `site.json`. */
export const settingsRoom: DeskRoom = recordRoom({
  schema: siteSchema,
  fields: siteFields,
  file: () => "site.json",
  path: () => pathOf("settings"),
  title: () => "网站设置",
});
