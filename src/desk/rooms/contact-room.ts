import { disclosureSchema, isOpen } from "../../records/disclosure.ts";
import { pathOf } from "../desk-place.ts";
import type { DeskRoom } from "../desk-room.ts";
import { recordRoom } from "./record-room.ts";

/** Whom readers may ask: `contact` of `disclosure.json`, which names an office and no person. */
export const contactRoom: DeskRoom = recordRoom({
  schema: disclosureSchema.shape.contact,
  part: "contact",
  isClosed: (record) => {
    const status = disclosureSchema.shape.status.safeParse(record.status).data;
    return status === undefined || !isOpen(status);
  },
  fields: [
    { name: "phone", label: "联系电话", type: "tel", hint: "公开的办公电话，不写个人手机。" },
    { name: "email", label: "电子邮箱", type: "email", hint: "公开的办公邮箱。" },
  ],
  file: ({ unit, year, kind }) => `${unit}/${year}/${kind}/disclosure.json`,
  path: (at) => pathOf("contact", at),
  title: () => "联系方式",
});
