import type { DisclosureChecks } from "../checks/run-tie-outs.ts";
import type { Finding } from "../finding.ts";
import { type RawData, type RawDisclosure, unitOfFile } from "../load/data-folder.ts";
import { statusOf } from "../model/parse-records.ts";
import type { LastRelease } from "./last-release.ts";
import type { Waiting } from "./waiting.ts";
import type { Withheld } from "./withheld.ts";

/** The data folder with what the last release had in the place of what has faults. */
export class Replacements {
  private readonly raw: RawData;
  private readonly last: LastRelease;
  private readonly disclosures = new Map<string, RawDisclosure | undefined>();
  private readonly units = new Map<string, Pick<RawData, "units" | "mappings">>();
  private readonly waits = new Map<string, Waiting>();
  private readonly reasons = new Map<string, Withheld>();

  constructor(raw: RawData, last: LastRelease) {
    this.raw = raw;
    this.last = last;
  }

  data(): RawData {
    const { raw } = this;
    const others = <T extends { readonly file: string }>(files: readonly T[]) =>
      files.filter((file) => !this.units.has(unitOfFile(file)));
    const kept = [...this.units.values()];
    return {
      ...raw,
      units: [...others(raw.units), ...kept.flatMap(({ units }) => units)],
      mappings: [...others(raw.mappings), ...kept.flatMap(({ mappings }) => mappings)],
      disclosures: raw.disclosures.flatMap((disclosure) =>
        this.disclosures.has(disclosure.folder)
          ? (this.disclosures.get(disclosure.folder) ?? [])
          : [disclosure],
      ),
      leftOut: {
        disclosures: [...this.disclosures].flatMap(([folder, kept]) => (kept ? [] : [folder])),
        units: [...this.units].flatMap(([unit, { units }]) => (units.length > 0 ? [] : [unit])),
      },
      findings: raw.findings.filter(({ unit }) => unit === undefined || !this.units.has(unit)),
    };
  }

  waiting(): Waiting[] {
    return [...this.waits.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Leaves a disclosure as the last release had it until its time has come. */
  async wait({ folder, unit }: RawDisclosure, publishAt: string): Promise<void> {
    const kept = await this.last.disclosure(folder);
    this.disclosures.set(folder, kept);
    this.waits.set(folder, { path: folder, unit, publishAt, kept: kept !== undefined });
  }

  isKept(folder: string): boolean {
    return this.disclosures.get(folder) !== undefined;
  }

  withheld(): Withheld[] {
    return [...this.reasons.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Takes the last release's version of all that these faults belong to. */
  async replace(faults: readonly Finding[]): Promise<void> {
    const ofUnits = faults.filter(({ year }) => year === undefined);
    for (const [unit, findings] of Map.groupBy(ofUnits, (fault) => fault.unit ?? "")) {
      await this.replaceUnit(unit, findings);
    }
    // With the unit's own files mended, its disclosures may be sound.
    if (ofUnits.length > 0) return;
    const folderOf = ({ unit, year, kind }: Finding) => `${unit}/${year}/${kind}`;
    for (const [folder, findings] of Map.groupBy(faults, folderOf)) {
      const isDraft = statusOf(this.rawOf(folder)) === "draft";
      const kept =
        isDraft || this.disclosures.has(folder) ? undefined : await this.last.disclosure(folder);
      this.disclosures.set(folder, kept);
      this.tell(folder, { kept: kept !== undefined, cause: "input", findings });
    }
  }

  /** Approved disclosures with errors: those that the last release showed are shown as it did; true if any. */
  async keepFor(refused: readonly DisclosureChecks[]): Promise<boolean> {
    let any = false;
    for (const { folder, findings } of refused) {
      if (this.reasons.has(folder)) continue;
      const kept = await this.last.disclosure(folder);
      if (kept) this.disclosures.set(folder, kept);
      const errors = findings.filter(({ blocking }) => blocking);
      this.tell(folder, { kept: kept !== undefined, cause: "tie-outs", findings: errors });
      any ||= kept !== undefined;
    }
    return any;
  }

  private async replaceUnit(unit: string, findings: readonly Finding[]): Promise<void> {
    const isSecondTime = this.units.has(unit);
    const kept = isSecondTime ? { units: [], mappings: [] } : await this.last.unit(unit);
    this.units.set(unit, kept);
    const path = `units/${unit}.json`;
    const first = this.reasons.get(path)?.findings ?? findings;
    this.reasons.set(path, {
      what: "unit",
      path,
      unit,
      cause: "input",
      kept: kept.units.length > 0,
      findings: first,
    });
  }

  /** The faults of the data as they stand; those of a kept version would only say the same again. */
  private tell(folder: string, now: Pick<Withheld, "kept" | "cause" | "findings">): void {
    const raw = this.rawOf(folder);
    const { cause, findings } = this.reasons.get(folder) ?? now;
    const unit = raw?.unit ?? "";
    const status = statusOf(raw);
    const { kept } = now;
    this.reasons.set(folder, {
      what: "disclosure",
      path: folder,
      unit,
      status,
      cause,
      kept,
      findings,
    });
  }

  private rawOf(folder: string): RawDisclosure | undefined {
    return this.raw.disclosures.find((disclosure) => disclosure.folder === folder);
  }
}
