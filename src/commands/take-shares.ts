import { resolve } from "node:path";
import { UsageError } from "../finding.ts";
import { folderReader } from "../load/folder-reader.ts";
import { ResultCache } from "../write/result-cache.ts";

/**
 * Takes into the cache what other machines have made with `build --shard`, and says how much. What is missing or damaged
 * the build that follows makes itself.
 */
export function takeShares(
  shares: readonly string[],
  cache: string | undefined,
  write: (line: string) => void,
): void {
  if (cache === undefined) throw new UsageError("merge 不能与 --no-cache 同用。");
  const folders = shares.map((share) => resolve(share));
  for (const folder of folders) {
    if (folderReader(folder).exists) continue;
    throw new UsageError(
      `没有文件夹 ${folder}；请给出各台机器 build --shard 时 --cache 的文件夹。`,
    );
  }
  const results = new ResultCache(cache);
  for (const [index, folder] of folders.entries()) {
    const { taken, damaged } = results.take(folder);
    const also = damaged > 0 ? `，另有 ${damaged} 份已损坏，会重做` : "";
    write(`${shares[index]}：取来 ${taken} 份${also}`);
  }
}
