import { gzipSync } from "node:zlib";
import type { OutputFile } from "../downloads/downloads.ts";
import { sha256 } from "../load/sha256.ts";
import type { Page } from "../pages/page.ts";
import type { RenderedPage } from "../verify/internal-links.ts";
import { everydayWords } from "./everyday-words.ts";
import { indexedPages } from "./indexed-page.ts";
import { placeTable } from "./place-table.ts";
import { spokenWords } from "./spoken-words.ts";
import { windowIndex } from "./window-index.ts";

/**
 * The index of the rendered pages and of the rows of their tables. `search/index.json` names the folder of the
 * rest, whose name is made of its content. Packed here, so that no host needs to.
 */
export function searchIndex(
  pages: readonly Page[],
  rendered: readonly RenderedPage[],
): { rows: number; files: OutputFile[] } {
  const { places, listed } = placeTable(indexedPages(pages, rendered));
  const { all, heads } = windowIndex(places);
  const start = JSON.stringify({
    ...listed,
    all: all.first,
    heads: heads.first,
    words: everydayWords,
  });
  const names = [...listed.slots.map(([, title]) => title), ...Object.keys(everydayWords)];
  const pack = (text: string) => gzipSync(text, { level: 9 });
  const packed: { name: string; content: Uint8Array }[] = [
    { name: "start", content: pack(start) },
    { name: "spoken", content: pack(spokenWords(names)) },
    ...all.parts.map((content, index) => ({ name: `all-${index}`, content })),
    ...heads.parts.map((content, index) => ({ name: `heads-${index}`, content })),
  ];
  const folder = sha256(Buffer.concat(packed.map(({ content }) => content))).slice(0, 12);
  return {
    rows: places.filter(({ within }) => within !== undefined).length,
    files: [
      { path: "search/index.json", content: `${JSON.stringify({ folder: `parts/${folder}/` })}\n` },
      ...packed.map(({ name, content }) => ({
        path: `search/parts/${folder}/${name}.bin`,
        content,
      })),
    ],
  };
}
