import { strToU8, type Zippable, zipSync } from "fflate";
import { unzipBounded } from "../load/unzip-bounded.ts";

/** Parts of a workbook that tell who made, saved or commented it. */
const personal = /^(?:docprops\/|xl\/comments|xl\/persons\/|xl\/threadedcomments\/)/i;
const authors =
  /(<(?:dc:creator|cp:lastModifiedBy|Manager|Company|author)(?:\s[^<>]*)?>)[^<]+(?=<\/)/g;
const persons = /\s(?:displayName|userId|providerId)="[^"]+"/g;
const ownProperties = /<property\s[^<>]*>[\s\S]*?<\/property>/g;

/** The earliest time that a zip can tell. */
const noTime = new Date(1980, 0, 1);

/**
 * An .xlsx as it may be published: the names of who made, saved or commented it, and the properties that an
 * office adds of its own, are left out. One that tells none of these stays byte for byte.
 */
export function withoutAuthors(workbook: Uint8Array): Uint8Array {
  const entries: Zippable = {};
  let isChanged = false;
  for (const [name, content] of unzipBounded(workbook)) {
    entries[name] = content;
    if (!personal.test(name)) continue;
    const text = content.toString("utf8");
    const open = text.replace(authors, "$1").replace(ownProperties, "").replace(persons, blank);
    if (open === text) continue;
    entries[name] = strToU8(open);
    isChanged = true;
  }
  return isChanged ? zipSync(entries, { mtime: noTime }) : workbook;
}

/** The attribute stays, since schemas ask for it. */
function blank(attribute: string): string {
  return attribute.replace(/"[^"]+"/, '""');
}
