import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pick } from "../../../bench/random.ts";
import { shown, someRelease, type Tampering } from "./target.ts";

export const releaseTamperings: Record<string, Tampering> = {
  "a record changed": [
    "history",
    (target) => {
      const record = `${someRelease(target)}.json`;
      const text = readFileSync(record, "utf8");
      const change = pick(target.random, [
        [/"number": \d+/, '"number": 9'],
        [/"hash": "./, '"hash": "-'],
        [/"published"/, '"publishedAt"'],
        [/[\s\S]+/, "{"],
      ] as const);
      writeFileSync(record, text.replace(change[0], change[1]));
    },
  ],
  "a record removed": ["history", (target) => rmSync(`${someRelease(target)}.json`)],
  "a release removed": ["history", (target) => rmSync(someRelease(target), { recursive: true })],
  "a release removed with its record": [
    "history",
    (target) => {
      const folder = someRelease(target);
      rmSync(folder, { recursive: true });
      rmSync(`${folder}.json`);
    },
  ],
  "an older release shown": [
    "history",
    (target) => {
      const [oldest = ""] = target.releases;
      rmSync(target.link);
      symlinkSync(oldest, target.link);
    },
  ],
  "the link removed": ["history", (target) => rmSync(target.link)],
  "something beside the releases": [
    "history",
    ({ folder, random }) => {
      const path = join(folder, pick(random, ["x", "x.json", "0123456789abcdef", "next"]));
      symlinkSync(pick(random, ["/etc/passwd", "nowhere", "lock.db"]), path);
    },
  ],
  "the newest release taken back, as if it had never been": [
    "trust",
    (target) => {
      const folder = shown(target);
      rmSync(folder, { recursive: true });
      rmSync(`${folder}.json`);
      const before = target.releases.at(-2) ?? "";
      const text = readFileSync(join(before, "history.jsonl"));
      writeFileSync(join(target.folder, "history.jsonl"), text);
      rmSync(target.link);
      symlinkSync(before, target.link);
    },
  ],
};
