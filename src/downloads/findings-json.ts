import type { CheckedModel } from "../checks/check-model.ts";
import { sumCounts } from "../checks/run-tie-outs.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { OutputFile } from "./downloads.ts";

/** `checks/findings.json`: what the tie-outs say of every disclosure that is shown, for machines. */
export function findingsJson({ checks }: CheckedModel, shown: readonly Disclosure[]): OutputFile {
  const checked = shown.flatMap(({ folder }) => checks.get(folder) ?? []);
  const document = {
    schemaVersion: 1,
    rules: sumCounts(checked),
    findings: checked.flatMap(({ findings }) => findings),
  };
  return { path: "checks/findings.json", content: `${JSON.stringify(document, null, 1)}\n` };
}
