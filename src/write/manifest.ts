import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { OutputFile } from "../downloads/downloads.ts";
import { type Finding, inputFault } from "../finding.ts";
import { sha256 } from "../load/sha256.ts";
import { isoDate } from "../records/disclosure.ts";
import { listFiles } from "./output-folder.ts";

export const manifestFile = "manifest.json";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json`: every other file of the site, so that anyone can prove a copy of it. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  basePath: z.string().describe("网站所在的文件夹，/ 或 /sub/；只有 404 页用到"),
  date: isoDate.optional().describe("数据截至"),
  files: z
    .array(
      z.strictObject({ path: z.string(), size: z.number().int().nonnegative(), sha256: digest }),
    )
    .describe("除 manifest.json 外的全部文件，按路径排列；size 以字节计"),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest of a finished folder, read back from the disk; same files, same bytes. */
export function siteManifest(
  folder: string,
  about: Pick<Manifest, "basePath" | "date">,
): OutputFile {
  const files = listFiles(folder)
    .filter((path) => path !== manifestFile)
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return { path, size: bytes.length, sha256: sha256(bytes) };
    });
  const manifest: Manifest = { schemaVersion: 1, ...about, files };
  return { path: manifestFile, content: manifestText(manifest) };
}

/** One file a line, so that two manifests can be compared line by line. */
function manifestText({ files, ...about }: Manifest): string {
  const lines = files.map((file) => `    ${JSON.stringify(file)}`).join(",\n");
  return `${JSON.stringify({ ...about, files: [] }, null, 2).replace("[]", `[\n${lines}\n  ]`)}\n`;
}

/** Reads a site's manifest; one that is missing or not ours is a finding. */
export function readManifest(
  folder: string,
): { manifest: Manifest; sha256: string } | { fault: Finding } {
  try {
    const bytes = readFileSync(join(folder, manifestFile));
    return {
      manifest: manifestSchema.parse(JSON.parse(bytes.toString("utf8"))),
      sha256: sha256(bytes),
    };
  } catch {
    return {
      fault: inputFault(
        "OUT-05",
        join(folder, manifestFile),
        "没有清单，或清单不合格式",
        "请给出由 npm run build 或 nightly 生成的网站文件夹。",
      ),
    };
  }
}
