import { type ChildProcess, spawn } from "node:child_process";
import type { KeyObject } from "node:crypto";
import { appendFileSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type NightlyEffects,
  type NightlyOptions,
  type NightlyReport,
  nightly,
} from "../../src/publish/nightly.ts";
import { sshPublicKey } from "../../src/publish/ssh-signature.ts";
import { type Verification, verifySite } from "../../src/publish/verify-site.ts";
import { root } from "./example-options.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { buildTinySite, keyFile, wordsFile } from "./tiny-site.ts";

/** A folder that a web server would show, and two states of the data of a tiny site to publish there. */
export class Publishing {
  readonly link: string;
  readonly before: string;
  /** The same data with a sentence more, so with another release. */
  readonly after: string;
  private key?: KeyObject;

  constructor(folder = temporaryFolder()) {
    this.link = join(folder, "site");
    [this.before, this.after] = ["before", "after"].map((name) => {
      const data = join(temporaryFolder(), name);
      mkdirSync(data);
      writeFileSync(join(data, wordsFile), "本站的第一句话。\n");
      return data;
    }) as [string, string];
    this.change("又有一处补充。");
  }

  /** Adds a sentence to `after`. */
  change(sentence: string): void {
    appendFileSync(join(this.after, wordsFile), `${sentence}\n`);
  }

  /** From now on the site names this key, and releases are signed with it. */
  sign(key: KeyObject): void {
    this.key = key;
    for (const data of [this.before, this.after]) {
      writeFileSync(join(data, keyFile), sshPublicKey(key));
    }
  }

  /** A nightly run in this process. */
  run(
    data: string,
    changes: Partial<NightlyOptions> = {},
    effects: Partial<NightlyEffects> = {},
  ): Promise<NightlyReport> {
    const build = { data, content: join(root, "content"), basePath: "/" };
    return nightly(
      {
        ...build,
        preview: false,
        search: false,
        publish: this.link,
        keep: 10,
        key: this.key,
        ...changes,
      },
      { build: buildTinySite, now: () => new Date("2026-01-02T03:04:05Z"), ...effects },
    );
  }

  /** A nightly run as the timer starts it, in a process group of its own. It says when it begins. */
  start(data: string, ...options: string[]): ChildProcess {
    return spawn(process.execPath, [...tinyNightly(data, this.link), ...options], {
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
  }

  /** What a reader finds behind the link. */
  shown(): Verification {
    return verifySite(realpathSync(this.link));
  }
}

/** The command line of a nightly run over a tiny site. */
export function tinyNightly(data: string, link: string): string[] {
  const script = join(import.meta.dirname, "tiny-nightly.ts");
  return ["--disable-warning=ExperimentalWarning", script, "--data", data, "--publish", link];
}
