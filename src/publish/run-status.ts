import { type Finding, InputError } from "../finding.ts";
import type { Waiting } from "../selection/waiting.ts";
import type { Withheld } from "../selection/withheld.ts";
import { realDisk, replaceFile } from "../write/disk.ts";
import type { NightlyReport } from "./nightly.ts";
import type { NightlyStatus } from "./publish-staged.ts";
import { Releases } from "./releases.ts";

/** How it stands with a site after its last run, for its operator: `LINK.status.json`, and what a hook is told. */
export interface RunStatus {
  readonly schemaVersion: 1;
  /** When the run ended, ISO 8601. */
  readonly at: string;
  readonly result: NightlyStatus | "failed";
  /** The release that is shown; absent before the first. */
  readonly shown?: { readonly number: number; readonly published: string; readonly hash: string };
  readonly withheld: readonly (Omit<Withheld, "findings"> & {
    readonly reasons: readonly Reason[];
  })[];
  readonly waiting: readonly Waiting[];
  /** Of what is shown. */
  readonly errors: number;
  readonly warnings: number;
  /** Why a run failed: every fault that it named. */
  readonly failure?: readonly Reason[];
}
type Reason = Pick<Finding, "rule" | "where" | "message" | "fix">;

/** What a run that ended says of the site. */
export function statusOfRun(report: NightlyReport, link: string, now: Date): RunStatus {
  return {
    schemaVersion: 1,
    at: now.toISOString(),
    result: report.status,
    shown: shownRelease(link),
    withheld: report.withheld.map(({ findings, ...one }) => ({
      ...one,
      reasons: findings.map(reasonOf),
    })),
    waiting: report.waiting,
    errors: report.errors.length,
    warnings: report.warnings.length,
  };
}

/** What a run that failed says: the site is as it was. */
export function statusOfFailure(error: unknown, link: string, now: Date): RunStatus {
  const failure =
    error instanceof InputError
      ? error.findings.map(reasonOf)
      : [
          {
            rule: "",
            where: "",
            message: error instanceof Error ? error.message : `${error}`,
            fix: "",
          },
        ];
  return {
    schemaVersion: 1,
    at: now.toISOString(),
    result: "failed",
    shown: shownRelease(link),
    withheld: [],
    waiting: [],
    errors: 0,
    warnings: 0,
    failure,
  };
}

/** Beside the link, never in what it shows. */
export function statusFile(link: string): string {
  return `${link}.status.json`;
}

/** Whole, or as it was before. */
export function writeStatus(link: string, status: RunStatus): void {
  replaceFile(realDisk, statusFile(link), `${JSON.stringify(status, null, 2)}\n`);
}

function shownRelease(link: string): RunStatus["shown"] {
  const release = new Releases(link).current();
  if (!release) return undefined;
  const { number, published, hash } = release;
  return { number, published, hash };
}

function reasonOf({ rule, where, message, fix }: Finding): Reason {
  return { rule, where, message, fix };
}
