import { z } from "zod";
import { digestSchema } from "../write/manifest.ts";
import { readPlainFile } from "./plain-file.ts";

/** What is known of a release beside its files: `LINK.releases/<id>.json`. */
const recordSchema = z.strictObject({
  number: z.number().int().positive(),
  /** SHA-256 of its manifest. */
  hash: digestSchema,
  /** When it was first published, ISO 8601. */
  published: z.string(),
  pages: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  /** When it was rolled back from; it is not published again by itself. */
  withdrawn: z.string().optional(),
});
export type ReleaseRecord = z.infer<typeof recordSchema>;
export type Release = ReleaseRecord & { readonly id: string };

/** Undefined when there is none, or none that can be read. */
export function readRecord(file: string): ReleaseRecord | undefined {
  const read = readPlainFile(file);
  if ("fault" in read) return undefined;
  try {
    return recordSchema.parse(JSON.parse(read.bytes.toString("utf8")));
  } catch {
    return undefined;
  }
}

export function recordText({ id: _, ...record }: Release): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
