import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pick } from "../../../bench/random.ts";
import { digestOf } from "../../../src/load/file-digest.ts";
import { sha256 } from "../../../src/load/sha256.ts";
import { manifestFile } from "../../../src/write/manifest.ts";
import { forgeFile, writeManifest } from "./forge.ts";
import {
  flip,
  readManifestOf,
  someFile,
  someRelease,
  type Tampering,
  type Target,
} from "./target.ts";

/** Rewrites the text of a manifest. */
const manifest =
  (change: (text: string, target: Target) => string) =>
  (target: Target): void => {
    const path = join(someRelease(target), manifestFile);
    const text = readFileSync(path, "utf8");
    const changed = change(text, target);
    if (changed === text) throw new Error("nothing changed");
    writeFileSync(path, changed);
  };

export const manifestTamperings: Record<string, Tampering> = {
  "a file and its sum changed": [
    "copy",
    (target) => {
      const folder = someRelease(target);
      const path = someFile(target, folder);
      appendFileSync(join(folder, path), "x");
      const sum = sha256(readFileSync(join(folder, path)));
      const sums = join(folder, "SHA256SUMS");
      const text = readFileSync(sums, "utf8");
      writeFileSync(sums, text.replace(new RegExp(`^.{64}(?=  ${path}$)`, "m"), sum));
    },
  ],
  "the sums removed": ["copy", (target) => rmSync(join(someRelease(target), "SHA256SUMS"))],
  "the manifest removed": ["copy", (target) => rmSync(join(someRelease(target), manifestFile))],
  "a bit of the manifest flipped": [
    "copy",
    (target) => flip(join(someRelease(target), manifestFile), target.random),
  ],
  "the manifest written in another form": [
    "copy",
    manifest((text) => JSON.stringify(JSON.parse(text), null, 2)),
  ],
  "a file twice in the manifest": [
    "copy",
    manifest((text, { random }) => {
      const lines = [...text.matchAll(/^ {4}\{"path":"(?!data|content).*\},\n/gm)].map(
        ([line]) => line,
      );
      const line = pick(random, lines);
      return text.replace(line, line + line.replace(/"size":\d+/, '"size":1'));
    }),
  ],
  "a key twice in the manifest": [
    "copy",
    manifest((text, { random }) =>
      pick(random, [
        text.replace('"files": [', '"files": [],\n  "files": ['),
        text.replace('{"path":', '{"path":"x","path":'),
        text.replace('"basePath": "/"', '"basePath": "/x/",\n  "basePath": "/"'),
      ]),
    ),
  ],
  "a path in the manifest that leads outside": [
    "copy",
    (target) => {
      const folder = someRelease(target);
      const about = readManifestOf(folder);
      const path = pick(target.random, [
        "../x",
        "/etc/passwd",
        "a/../../x",
        "a\\..\\x",
        "a//x",
        "./x",
        "a/",
        "x\u0000",
      ]);
      writeFileSync(join(target.folder, "x"), "x");
      const files = [...about.files, digestOf(path, Buffer.from("x"))];
      writeManifest(folder, { ...about, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) });
    },
  ],
  "a manifest that is deeply nested": [
    "copy",
    (target) => writeFileSync(join(someRelease(target), manifestFile), "[".repeat(200_000)),
  ],
  "the manifest changed with its file": [
    "copy",
    (target) => void forgeFile(target, someRelease(target)),
  ],
};
