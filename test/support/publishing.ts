import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type NightlyOptions, type NightlyReport, nightly } from "../../src/publish/nightly.ts";
import { type Verification, verifySite } from "../../src/publish/verify-site.ts";
import { buildOptions, copyOfData, root, temporaryFolder } from "./example.ts";

/** A folder that a web server would show, and two states of the data to publish there. */
export class Publishing {
  readonly link = join(temporaryFolder(), "site");
  readonly before = join(root, "data");
  /** The same data with one sentence more, so with another release. */
  readonly after: string;

  constructor() {
    this.after = copyOfData();
    this.change("又有一处补充。");
  }

  /** Adds a sentence to `after`. */
  change(sentence: string): void {
    const file = join(this.after, "nmg-bigdata/2024/final-accounts/text/work-done.md");
    writeFileSync(file, `${readFileSync(file, "utf8")}\n\n${sentence}\n`);
  }

  /** A nightly run in this process. */
  run(data: string, changes: Partial<NightlyOptions> = {}): Promise<NightlyReport> {
    const { out: _, ...build } = buildOptions("", { data });
    const now = () => new Date("2026-01-02T03:04:05Z");
    return nightly({ ...build, publish: this.link, keep: 10, now, ...changes });
  }

  /** A nightly run as the timer starts it, in a process group of its own. */
  start(data: string): ChildProcess {
    return spawn(process.execPath, nightlyArguments(data, this.link), {
      detached: true,
      stdio: "ignore",
    });
  }

  /** What a reader finds behind the link. */
  shown(): Verification {
    return verifySite(realpathSync(this.link));
  }
}

export function nightlyArguments(data: string, link: string): string[] {
  const script = join(root, "scripts/nightly.ts");
  return [
    "--disable-warning=ExperimentalWarning",
    script,
    ...["--data", data, "--publish", link, "--no-search"],
  ];
}
