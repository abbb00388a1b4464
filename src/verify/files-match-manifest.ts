import { type Finding, inputFault } from "../finding.ts";
import type { FileDigest } from "../load/file-digest.ts";

const cure = "请从可信的版本恢复，或重新生成、发布。";

/** The file names are those of the manifest: none missing or added. */
export function namesMatchManifest(listed: readonly string[], found: readonly string[]): Finding[] {
  const fault = (path: string, message: string) => inputFault("OUT-05", path, message, cure);
  const onDisk = new Set(found);
  const wanted = new Set(listed);
  return [
    ...listed
      .filter((path) => !onDisk.has(path))
      .map((path) => fault(path, "清单中有，文件夹里没有")),
    ...found
      .filter((path) => !wanted.has(path))
      .map((path) => fault(path, "文件夹里有，清单中没有")),
  ];
}

/** A file is the one of the manifest, byte for byte. */
export function fileMatchesManifest(listed: FileDigest, found: FileDigest): Finding[] {
  const { path, size, sha256 } = listed;
  const fault = (message: string) => [inputFault("OUT-05", path, message, cure)];
  if (found.size !== size) return fault(`应为 ${size} 字节，实为 ${found.size} 字节`);
  return found.sha256 === sha256 ? [] : fault("内容与清单的 SHA-256 不符");
}
