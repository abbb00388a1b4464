import { z } from "zod";
import { sha256 } from "../load/sha256.ts";
import { digestSchema } from "../write/manifest.ts";

export const historyFile = "history.jsonl";

const line = {
  schemaVersion: z.literal(1),
  /** SHA-256 of the line before, with its line end; the first has none. */
  previous: digestSchema.optional(),
  at: z.iso.datetime(),
};
const number = z.number().int().positive();

/** A release was made: its number, and the SHA-256 of its `manifest.json` and `SHA256SUMS`. */
const published = z.strictObject({
  ...line,
  act: z.literal("publish"),
  number,
  manifest: digestSchema,
  sums: digestSchema,
});
/** Releases are no longer kept, and why. */
const removed = z.strictObject({
  ...line,
  act: z.literal("remove"),
  numbers: z.array(number).min(1),
  reason: z.string().min(1),
});

/** A line of `history.jsonl`: what happened to the published site, chained to the line before. */
export const historyEntrySchema = z.discriminatedUnion("act", [published, removed]);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type Publication = z.infer<typeof published>;
/** What is to be written down; the chain is added. */
export type HistoryAct =
  | Pick<Publication, "act" | "at" | "number" | "manifest" | "sums">
  | Pick<z.infer<typeof removed>, "act" | "at" | "numbers" | "reason">;

function entryLine(entry: HistoryEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** The identity of an entry: it proves all before it. */
export function entryHash(entry: HistoryEntry): string {
  return sha256(entryLine(entry));
}

export function historyText(entries: readonly HistoryEntry[]): string {
  return entries.map(entryLine).join("");
}

/** The history with one entry more. */
export function withEntry(entries: readonly HistoryEntry[], act: HistoryAct): HistoryEntry[] {
  const last = entries.at(-1);
  const previous = last && entryHash(last);
  // Parsed, so that its fields stand in the order of the schema.
  return [...entries, historyEntrySchema.parse({ ...act, schemaVersion: 1, previous })];
}

/**
 * Reads a history: each line as this program writes it, chained to the one before, and numbers rising.
 * Otherwise the first line that is wrong, and why.
 */
export function parseHistory(text: string): { entries: HistoryEntry[] } | { fault: string } {
  const lines = text.split("\n");
  if (lines.pop() !== "") return { fault: "最后一行不完整" };
  const entries: HistoryEntry[] = [];
  let newest = 0;
  for (const [index, source] of lines.entries()) {
    const fault = (what: string) => ({ fault: `第 ${index + 1} 行${what}` });
    const entry = parseLine(source);
    if (!entry) return fault("不合格式");
    const before = entries.at(-1);
    if (entry.previous !== (before && entryHash(before))) return fault("与上一行接不上");
    if (entry.act === "publish") {
      if (entry.number <= newest) return fault(`的版号 ${entry.number} 不比以前的大`);
      newest = entry.number;
    } else if (entry.numbers.some((one) => one > newest)) return fault("清除了还没有的版");
    entries.push(entry);
  }
  return { entries };
}

function parseLine(source: string): HistoryEntry | undefined {
  try {
    const entry = historyEntrySchema.parse(JSON.parse(source));
    return JSON.stringify(entry) === source ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** All publications, by number. */
export function publications(entries: readonly HistoryEntry[]): Map<number, Publication> {
  return new Map(
    entries.flatMap((entry) => (entry.act === "publish" ? [[entry.number, entry]] : [])),
  );
}

/** The numbers of releases that are said to be gone. */
export function removedNumbers(entries: readonly HistoryEntry[]): Set<number> {
  return new Set(entries.flatMap((entry) => (entry.act === "remove" ? entry.numbers : [])));
}

/** Whether `longer` goes on where `shorter` ends. */
export function continues(
  longer: readonly HistoryEntry[],
  shorter: readonly HistoryEntry[],
): boolean {
  const last = shorter.at(-1);
  const there = longer[shorter.length - 1];
  return last === undefined || (there !== undefined && entryHash(there) === entryHash(last));
}
