import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The first day that a zip can name: every file of ours has it. */
const noTime = new Date(1980, 0, 1);

/** Names that the library draws at random, or counts on from one document to the next: what stands before, and the name. */
const drawn = [
  /()\b(rId[\w-]{20,})/g,
  /()(_Toc\d+)/g,
  /(<w:bookmark(?:Start|End) [^>]*?\bw:id=")(\d+)/g,
  /(<wp:docPr [^>]*?\bid=")(\d+)/g,
] as const;

/**
 * The same document with nothing in it that another run would write in another way: the library dates it by
 * the clock, and draws names of relations at random. `date` is YYYY-MM-DD.
 */
export function stableBytes(document: Uint8Array, date: string): Uint8Array {
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
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(document))) {
    const content = name.endsWith(".xlsx")
      ? stableBytes(bytes, date)
      : /\.(xml|rels)$/.test(name)
        ? strToU8(stable(strFromU8(bytes)))
        : bytes;
    entries[name] = [content, { mtime: noTime, level: 6 }];
  }
  return zipSync(entries);
}

function dated(text: string, date: string): string {
  return text.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, open: string) => `${open}${date}T00:00:00Z`,
  );
}
