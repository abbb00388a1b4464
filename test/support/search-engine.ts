import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openIndex } from "../../assets/search-engine.js";

/** The engine over the index of a built site, and how many packed bytes it has read. */
export async function builtEngine(out: string) {
  const { folder } = JSON.parse(readFileSync(join(out, "search/index.json"), "utf8"));
  const read = { bytes: 0, parts: 0 };
  const engine = await openIndex(async (name) => {
    const bytes = readFileSync(join(out, "search", folder, `${name}.bin`));
    read.bytes += bytes.length;
    read.parts++;
    return gunzipSync(bytes).toString("utf8");
  });
  return { engine, read };
}
