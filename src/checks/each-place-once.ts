import type { Finding } from "../finding.ts";

/** Findings without those that say the same of the same place again. */
export function eachPlaceOnce(findings: readonly Finding[]): Finding[] {
  const seen = new Map(
    findings.map((finding) => [`${finding.where}\n${finding.message}`, finding]),
  );
  return [...seen.values()];
}
