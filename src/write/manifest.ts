import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { OutputFile } from "../downloads/downloads.ts";
import { digestOf, type FileDigest, sumsText } from "../load/file-digest.ts";
import { isoDate } from "../records/disclosure.ts";
import { listFiles } from "./output-folder.ts";

export const manifestFile = "manifest.json";

type TextFile = OutputFile & { readonly content: string };

/** Files beside the manifest that it can't list, as they are made from it. */
export const companions = ["SHA256SUMS", "history.jsonl", "history.jsonl.sig"] as const;
export type Companion = (typeof companions)[number];

/** What stands beside the manifest of a plain build, or of a release. */
export function companionsOf(isRelease: boolean, isSigned: boolean): Companion[] {
  const [sums, history, signature] = companions;
  if (!isRelease) return [sums];
  return isSigned ? [sums, history, signature] : [sums, history];
}

export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Below the site's root, whatever a reader's system makes of it. */
function isSafePath(path: string): boolean {
  return !/[\\\p{Cc}]/u.test(path) && path.split("/").every((name) => !/^\.{0,2}$/.test(name));
}

const fileSchema = z.strictObject({
  path: z.string().refine(isSafePath),
  size: z.number().int().nonnegative(),
  sha256: digestSchema,
});

/** `manifest.json`: every other file of the site, and what it was made of, so that anyone can prove a copy of it. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  program: z
    .strictObject({ name: z.string(), version: z.string() })
    .describe("生成网站的程序及其版本"),
  basePath: z.string().describe("网站所在的文件夹，/ 或 /sub/；只有 404 页用到"),
  date: isoDate.optional().describe("数据截至"),
  companions: z.array(z.enum(companions)).describe("与清单在一起、由清单生成而不在 files 中的文件"),
  inputs: z
    .array(fileSchema)
    .describe("用到的数据和页面文件（data/、content/ 下），按路径排列；未公开的各份不列"),
  files: z
    .array(fileSchema)
    .describe("除清单和 companions 外的全部文件，按路径排列；size 以字节计"),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What a manifest says besides its files. */
export type ManifestHead = Pick<
  Manifest,
  "program" | "basePath" | "date" | "companions" | "inputs"
>;

/** The manifest of a finished folder, read back from the disk, and the sums made from it; same files, same bytes. */
export function siteManifest(
  folder: string,
  head: ManifestHead,
): readonly [manifest: TextFile, sums: TextFile] {
  const files = listFiles(folder).map((path) => digestOf(path, readFileSync(join(folder, path))));
  const content = manifestText({ schemaVersion: 1, ...head, files });
  return [
    { path: manifestFile, content },
    { path: "SHA256SUMS", content: manifestSums(files, content) },
  ];
}

/** `SHA256SUMS` of a site: every file of its manifest, and the manifest. */
export function manifestSums(files: readonly FileDigest[], manifest: string): string {
  const own = digestOf(manifestFile, Buffer.from(manifest));
  return sumsText([...files, own].sort((a, b) => (a.path < b.path ? -1 : 1)));
}

/**
 * The one form in which a manifest is written: one file a line, so that two can be compared line by
 * line. A text that differs from it says something twice, or was not written by this program.
 */
export function manifestText({ program, inputs, files, ...about }: Manifest): string {
  const { schemaVersion, ...rest } = about;
  const lines = (list: readonly FileDigest[]) =>
    list.length === 0
      ? "[]"
      : `[\n${list.map((file) => `    ${JSON.stringify(file)}`).join(",\n")}\n  ]`;
  const fields = Object.entries({ schemaVersion, program, ...rest })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
    .join("");
  return `{\n${fields}  "inputs": ${lines(inputs)},\n  "files": ${lines(files)}\n}\n`;
}
