import { unzipBounded } from "../load/unzip-bounded.ts";
import { writeZip } from "../load/write-zip.ts";

/** Names that the library draws at random, or counts on from one document to the next: what stands before, and the name. */
const drawn = [
  /()\b(rId[\w-]{20,})/g,
  /()(_Toc\d+)/g,
  /(<w:bookmark(?:Start|End) [^>]*?\bw:id=")(\d+)/g,
  /(<wp:docPr [^>]*?\bid=")(\d+)/g,
] as const;

/** A part of a document: XML, or the bytes of a workbook or picture within it. */
export type DocumentPart = string | Uint8Array;

/**
 * The document of these parts with nothing in it that another run would write in another way: the library dates
 * it by the clock, and draws names of relations at random. `date` is YYYY-MM-DD.
 */
export function stableBytes(
  parts: Iterable<readonly [string, DocumentPart]>,
  date: string,
): Buffer {
  const counted = drawn.map((pattern) => ({ pattern, names: new Map<string, string>() }));
  const stable = (text: string) =>
    counted.reduce(
      (result, { pattern, names }) =>
        result.replace(pattern, (_, before: string, name: string) => {
          const letters = /^(rId|_Toc)?/.exec(name)?.[0] ?? "";
          const own = names.get(name) ?? `${letters}${1000 + names.size}`;
          names.set(name, own);
          return before + own;
        }),
      dated(text, date),
    );
  const content = (name: string, part: DocumentPart) => {
    if (typeof part === "string") return stable(part);
    if (name.endsWith(".xlsx")) return stableBytes(unzipBounded(part), date);
    return /\.(xml|rels)$/.test(name) ? stable(Buffer.from(part).toString("utf8")) : part;
  };
  return writeZip([...parts].map(([name, part]) => ({ name, content: content(name, part) })));
}

function dated(text: string, date: string): string {
  return text.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, open: string) => `${open}${date}T00:00:00Z`,
  );
}
