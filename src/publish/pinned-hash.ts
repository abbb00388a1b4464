import { type Finding, inputFault } from "../finding.ts";
import { entryHash, type HistoryEntry, historyFile } from "./history.ts";

/**
 * A hash that a reader wrote down once, found again: as the identity of an entry of the history, which proves all
 * before it, or of a manifest, which proves one release. `manifest` is that of a site without history.
 */
export function hashIsKnown(
  expected: string | undefined,
  entries: readonly HistoryEntry[],
  manifest?: string,
): Finding[] {
  if (expected === undefined || expected === manifest) return [];
  const isKnown = entries.some(
    (entry) =>
      entryHash(entry) === expected || (entry.act === "publish" && entry.manifest === expected),
  );
  if (isKnown) return [];
  return [
    inputFault(
      "OUT-07",
      historyFile,
      `历史中没有 ${expected}`,
      "请检查抄写的值；抄写无误的，历史被改写过，或回退到了更早的一版。",
    ),
  ];
}
