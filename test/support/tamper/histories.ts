import { generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pick } from "../../../bench/random.ts";
import { historyText, withEntry } from "../../../src/publish/history.ts";
import { sshSignature } from "../../../src/publish/ssh-signature.ts";
import { entriesOf, forgeShown, writeManifest } from "./forge.ts";
import { flip, readManifestOf, shown, someRelease, type Tampering, type Target } from "./target.ts";

const otherKey = generateKeyPairSync("ed25519").privateKey;

/** Changes the lines of a history, the log or a copy. */
const history =
  (change: (lines: string[], target: Target) => void) =>
  (target: Target): void => {
    const path = pick(target.random, [
      join(target.folder, "history.jsonl"),
      join(shown(target), "history.jsonl"),
    ]);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    change(lines, target);
    writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
  };

export const historyTamperings: Record<string, Tampering> = {
  "the history of a copy removed": [
    "copy",
    (target) => rmSync(join(someRelease(target), "history.jsonl")),
  ],
  "the history removed, the manifest saying that there is none": [
    "history",
    (target) => {
      const folder = someRelease(target);
      for (const name of ["history.jsonl", "history.jsonl.sig"]) {
        if (existsSync(join(folder, name))) rmSync(join(folder, name));
      }
      writeManifest(folder, { ...readManifestOf(folder), companions: ["SHA256SUMS"] });
    },
  ],
  "a line of the history removed": [
    "history",
    history((lines, { random }) => lines.splice(Math.floor(random() * lines.length), 1)),
  ],
  "a line of the history changed": [
    "history",
    history((lines, { random }) => {
      const at = Math.floor(random() * lines.length);
      lines[at] = (lines[at] ?? "").replace(/"at":"\d{4}/, '"at":"1999');
    }),
  ],
  "two lines of the history exchanged": ["history", history((lines) => lines.reverse())],
  "a line of the history twice": ["history", history((lines) => lines.push(lines.at(-1) ?? ""))],
  "a key twice in the history": [
    "history",
    history((lines) => {
      lines[lines.length - 1] = (lines.at(-1) ?? "").replace("{", '{"number":9,');
    }),
  ],
  "half a line of the history": [
    "history",
    (target) => {
      const path = join(target.folder, "history.jsonl");
      writeFileSync(path, readFileSync(path, "utf8").slice(0, -20));
    },
  ],
  "a removal added that nobody made": [
    "history",
    (target) => {
      const folder = shown(target);
      const entries = entriesOf(join(folder, "history.jsonl"));
      const at = "2026-01-02T03:04:05.000Z";
      const more = withEntry(entries.slice(0, 1), { act: "remove", at, numbers: [1], reason: "x" });
      writeFileSync(join(folder, "history.jsonl"), historyText(more));
    },
  ],
  "a release changed with manifest and its own history": [
    "history",
    (target) => forgeShown(target, [join(shown(target), "history.jsonl")]),
  ],
  "a signature changed": [
    "copy",
    (target) => flip(join(shown(target), "history.jsonl.sig"), target.random),
  ],
  "a signature in another form": [
    "copy",
    (target) => {
      const path = join(shown(target), "history.jsonl.sig");
      const text = readFileSync(path, "utf8");
      writeFileSync(
        path,
        text.replace(/\n(?=.*\n-)/, pick(target.random, ["\n\n", " \n", "\r\n"])),
      );
    },
  ],
  "a signature of another key": [
    "copy",
    (target) => {
      const folder = shown(target);
      const signed = readFileSync(join(folder, "history.jsonl"));
      writeFileSync(join(folder, "history.jsonl.sig"), sshSignature(signed, otherKey));
    },
  ],
  "everything forged, without a signature of the publisher": [
    "trust",
    (target) =>
      forgeShown(
        target,
        [join(shown(target), "history.jsonl"), join(target.folder, "history.jsonl")],
        otherKey,
      ),
  ],
};
