import { type Finding, inputFault } from "../finding.ts";

/** A file as the manifest or the disk has it. */
export interface FileDigest {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** The files are those of the manifest, byte for byte: none missing, changed or added. */
export function filesMatchManifest(
  listed: readonly FileDigest[],
  found: readonly FileDigest[],
): Finding[] {
  const cure = "请从可信的版本恢复，或重新生成、发布。";
  const fault = (path: string, message: string) => inputFault("OUT-05", path, message, cure);
  const onDisk = new Map(found.map((file) => [file.path, file]));
  const wanted = new Set(listed.map(({ path }) => path));
  return [
    ...listed.flatMap(({ path, size, sha256 }) => {
      const file = onDisk.get(path);
      if (!file) return [fault(path, "清单中有，文件夹里没有")];
      if (file.size !== size) return [fault(path, `应为 ${size} 字节，实为 ${file.size} 字节`)];
      return file.sha256 === sha256 ? [] : [fault(path, "内容与清单的 SHA-256 不符")];
    }),
    ...found
      .filter(({ path }) => !wanted.has(path))
      .map(({ path }) => fault(path, "文件夹里有，清单中没有")),
  ];
}
