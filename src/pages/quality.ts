import type { DisclosureChecks } from "../checks/run-tie-outs.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { checksPath } from "./address.ts";

/** What the tie-outs found in a disclosure, in three counts, and where that is told. */
export interface Quality {
  readonly compared: number;
  readonly errors: number;
  readonly warnings: number;
  readonly path: string;
}

/** Undefined where nothing could be compared. */
export function qualityOf(
  disclosure: Disclosure,
  checks: DisclosureChecks | undefined,
): Quality | undefined {
  if (!checks) return undefined;
  const compared = checks.rules.reduce((sum, { passed, failed }) => sum + passed + failed, 0);
  const count = (wanted: string) =>
    checks.findings.filter(({ severity }) => severity === wanted).length;
  if (compared === 0) return undefined;
  return {
    compared,
    errors: count("error"),
    warnings: count("warning"),
    path: checksPath(disclosure),
  };
}
