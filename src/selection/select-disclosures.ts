import { type CheckedModel, checkInput, checkModel } from "../checks/check-model.ts";
import type { DisclosureChecks } from "../checks/run-tie-outs.ts";
import { type Finding, InputError } from "../finding.ts";
import type { RawData } from "../load/data-folder.ts";
import { buildModel } from "../model/build-model.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { LastRelease } from "./last-release.ts";
import { plainEdits } from "./plain-edits.ts";
import { Replacements } from "./replacements.ts";
import { type Waiting, waitingDisclosures } from "./waiting.ts";
import type { Withheld } from "./withheld.ts";

/** What a site is made of. */
export interface Selection {
  /** The files that the model was read from. */
  readonly raw: RawData;
  readonly model: CheckedModel;
  /** Everything that was found in the data as they stand. */
  readonly findings: readonly Finding[];
  readonly withheld: readonly Withheld[];
  /** What is shown later. */
  readonly waiting: readonly Waiting[];
}

/** When a site is made, for what waits (`publishAt`). */
export type Moment =
  /** What waits is shown too: a preview. */
  | "whenever"
  /** A day or an instant; the latest date in the data without it. */
  | { readonly at?: string };

/**
 * Chooses which version of each disclosure the site shows. A fault stays with the disclosure or the unit that
 * has it: what the last release showed is shown on, what it did not show is left out, and all others go
 * on. Faults in what all share (settings, forms, codes, terms, comparisons) leave nothing to choose.
 */
export async function selectDisclosures(
  raw: RawData,
  last: LastRelease,
  moment: Moment,
): Promise<Selection> {
  const replacements = new Replacements(raw, last);
  const waiting = moment === "whenever" ? [] : waitingDisclosures(raw, moment.at);
  for (const { raw: later, publishAt } of waiting) await replacements.wait(later, publishAt);
  let found: readonly Finding[] | undefined;
  for (;;) {
    const { model, findings } = readModel(replacements.data());
    found ??= findings;
    const faults = findings.filter(({ blocking }) => blocking);
    if (!model || faults.some(({ unit }) => unit === undefined)) throw new InputError(findings);
    if (faults.length > 0) {
      await replacements.replace(faults);
      continue;
    }
    const withdrawn = withdrawnFrom(raw, model);
    const edits = await plainEdits(
      raw,
      last,
      (folder) => !replacements.has(folder) && !withdrawn.has(folder),
    );
    for (const edit of edits) replacements.keepPublished(edit);
    if (edits.length > 0) continue;
    const { checked } = checkModel(model);
    if (!checked) throw new Error("a model without faults of input can be checked");
    const refused = [...checked.checks.values()].filter(
      ({ folder, withheld }) => withheld && !replacements.isKept(folder),
    );
    if (await replacements.keepFor(refused)) continue;
    return {
      raw: replacements.data(),
      model: asRecords(checked, replacements),
      findings: found,
      withheld: replacements.withheld(),
      waiting: replacements.waiting(),
    };
  }
}

/** What its publisher has taken back, and out of the data. */
function withdrawnFrom(
  { disclosures }: RawData,
  { settings: { withdrawn = [] } }: SiteModel,
): ReadonlySet<string> {
  const gone = new Set(withdrawn.map(({ path }) => path.replace(/\/$/, "")));
  for (const { folder } of disclosures) gone.delete(folder);
  return gone;
}

function readModel(raw: RawData): { model?: SiteModel; findings: readonly Finding[] } {
  const { model, findings } = buildModel(raw);
  return { model, findings: model ? [...findings, ...checkInput(model)] : findings };
}

/** What has been published is a record: its errors are shown, and withhold nothing. */
function asRecords(checked: CheckedModel, replacements: Replacements): CheckedModel {
  const settle = (checks: DisclosureChecks): DisclosureChecks =>
    replacements.isKept(checks.folder)
      ? {
          ...checks,
          withheld: false,
          findings: checks.findings.map((finding) => ({ ...finding, blocking: false })),
        }
      : checks;
  const settled = [...checked.checks].map(([folder, checks]): [string, DisclosureChecks] => [
    folder,
    settle(checks),
  ]);
  return { ...checked, checks: new Map(settled) };
}
