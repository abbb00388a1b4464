import { join } from "node:path";
import { type Finding, inputFault } from "../finding.ts";
import type { FileDigest } from "../load/file-digest.ts";
import { sha256 } from "../load/sha256.ts";
import { type Manifest, manifestFile, manifestSchema, manifestText } from "../write/manifest.ts";
import { readPlainFile } from "./plain-file.ts";

/** A manifest as it stands beside a site. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly text: string;
  readonly sha256: string;
}

/** Reads a site's manifest; one that is missing, not ours, or says something twice is a finding. */
export function readManifest(folder: string): ReadManifest | { fault: Finding } {
  const file = join(folder, manifestFile);
  const refuse = (message: string) => ({
    fault: inputFault(
      "OUT-05",
      file,
      message,
      "请给出由 npm run build 或 nightly 生成的网站文件夹，或从可信的版本恢复。",
    ),
  });
  const read = readPlainFile(file);
  if ("fault" in read) return refuse(`没有清单：${read.fault}`);
  const text = read.bytes.toString("utf8");
  const manifest = parse(text);
  if (!manifest) return refuse("清单不合格式");
  const twice = repeatedPath(manifest.files) ?? repeatedPath(manifest.inputs);
  if (twice !== undefined) return refuse(`清单中 ${twice} 不止一条，或只有大小写不同，或次序不对`);
  if (manifestText(manifest) !== text) {
    return refuse("清单不是程序所写的样子：有重复的键，或被改写过");
  }
  return { manifest, text, sha256: sha256(read.bytes) };
}

function parse(text: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A path that another entry has too, or would have on a disk that knows no case; entries are sorted. */
function repeatedPath(files: readonly FileDigest[]): string | undefined {
  const seen = new Set<string>();
  const folded = ({ path }: FileDigest) => path.normalize("NFC").toLowerCase();
  const wrong = files.find((file, index) => {
    const before = files[index - 1];
    if (before && before.path >= file.path) return true;
    return seen.size === seen.add(folded(file)).size;
  });
  return wrong?.path;
}
