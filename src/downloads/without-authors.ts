import { unzipBounded } from "../load/unzip-bounded.ts";
import { writeZip } from "../load/write-zip.ts";

/** Parts of a workbook that tell who made, saved or commented it. */
const personal = /^(?:docprops\/|xl\/comments|xl\/persons\/|xl\/threadedcomments\/)/i;
const authors =
  /(<(?:dc:creator|cp:lastModifiedBy|Manager|Company|author)(?:\s[^<>]*)?>)[^<]+(?=<\/)/g;
const persons = /\s(?:displayName|userId|providerId)="[^"]+"/g;
const ownProperties = /<property\s[^<>]*>[\s\S]*?<\/property>/g;

/**
 * An .xlsx as it may be published: the names of who made, saved or commented it, and the properties that an
 * office adds of its own, are left out. One that tells none of these stays byte for byte.
 */
export function withoutAuthors(workbook: Uint8Array): Uint8Array {
  let isChanged = false;
  const files = [...unzipBounded(workbook)].map(([name, content]) => {
    if (!personal.test(name)) return { name, content };
    const text = content.toString("utf8");
    const open = text.replace(authors, "$1").replace(ownProperties, "").replace(persons, blank);
    isChanged ||= open !== text;
    return { name, content: open === text ? content : open };
  });
  return isChanged ? writeZip(files) : workbook;
}

/** The attribute stays, since schemas ask for it. */
function blank(attribute: string): string {
  return attribute.replace(/"[^"]+"/, '""');
}
