import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pick } from "../../../bench/random.ts";
import { manifestFile } from "../../../src/write/manifest.ts";
import { makeFifo, possible } from "../posix.ts";
import { flip, someFile, someRelease, type Tampering, type Target } from "./target.ts";

/** Changes a file of a release. */
const file =
  (change: (path: string, target: Target) => void) =>
  (target: Target): void => {
    const folder = someRelease(target);
    change(join(folder, someFile(target, folder)), target);
  };

/** Puts something new somewhere into a release. */
const added =
  (add: (path: string, target: Target) => void) =>
  (target: Target): void => {
    const folder = someRelease(target);
    const beside = dirname(join(folder, someFile(target, folder)));
    add(join(beside, pick(target.random, ["x", "x.html", "zz.json", ".x", "X y"])), target);
  };

export const fileTamperings: Record<string, Tampering> = possible({
  "a bit of a file flipped": ["copy", file((path, { random }) => flip(path, random))],
  "a file longer": ["copy", file((path) => appendFileSync(path, " "))],
  "a file shorter": [
    "copy",
    file((path) => writeFileSync(path, readFileSync(path).subarray(0, -1))),
  ],
  "a file empty": ["copy", file((path) => writeFileSync(path, ""))],
  "two files exchanged": [
    "copy",
    (target) => {
      const folder = someRelease(target);
      const [one, two] = ["a/index.html", "a/b/index.html"].map((path) => join(folder, path));
      renameSync(one ?? "", `${one}.x`);
      renameSync(two ?? "", one ?? "");
      renameSync(`${one}.x`, two ?? "");
    },
  ],
  "a file renamed": ["copy", file((path) => renameSync(path, `${path}x`))],
  "a file in other letters": [
    "copy",
    file((path) =>
      renameSync(path, join(dirname(path), path.slice(dirname(path).length + 1).toUpperCase())),
    ),
  ],
  "a file removed": ["copy", file((path) => rmSync(path))],
  "a file added": ["copy", added((path) => writeFileSync(path, "x"))],
  "a file added whose name differs in case": [
    "copy",
    file((path) =>
      writeFileSync(join(dirname(path), path.slice(dirname(path).length + 1).toUpperCase()), "x"),
    ),
  ],
  "a file added whose name is no text": [
    "copy",
    added((path) =>
      writeFileSync(Buffer.concat([Buffer.from(path), Buffer.from([0xff, 0x0a])]), "x"),
    ),
  ],
  "a link added": [
    "copy",
    added((path, { random }) =>
      symlinkSync(pick(random, ["/etc/passwd", "index.html", "..", ".", "nowhere", path]), path),
    ),
  ],
  "a file replaced by a link to the same content": [
    "copy",
    file((path, { folder }) => {
      renameSync(path, join(folder, "next"));
      symlinkSync(join(folder, "next"), path);
    }),
  ],
  "a FIFO added": ["copy", added((path) => makeFifo(path))],
  "a file replaced by a FIFO": [
    "copy",
    file((path) => {
      rmSync(path);
      makeFifo(path);
    }),
  ],
  "a companion replaced by a FIFO": [
    "copy",
    (target) => {
      const path = join(
        someRelease(target),
        pick(target.random, [manifestFile, "SHA256SUMS", "history.jsonl", "history.jsonl.sig"]),
      );
      rmSync(path);
      makeFifo(path);
    },
  ],
  "a socket added": [
    "copy",
    added((path) => {
      const script = "import socket,sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])";
      // A path of a socket is short, so it is made where it stands.
      const { status } = spawnSync("python3", ["-c", script, "x"], { cwd: dirname(path) });
      if (status !== 0) writeFileSync(path, "no python here");
    }),
  ],
  "a folder replaced by a link to it": [
    "copy",
    (target) => {
      const folder = join(someRelease(target), pick(target.random, ["a", "a/b"]));
      renameSync(folder, join(target.folder, "next"));
      symlinkSync(join(target.folder, "next"), folder);
    },
  ],
  "an empty folder added": ["copy", added((path) => mkdirSync(path))],
  "empty folders in folders added": [
    "copy",
    added((path) => mkdirSync(join(path, "y/z"), { recursive: true })),
  ],
  "a file replaced by a folder": [
    "copy",
    file((path) => {
      rmSync(path);
      mkdirSync(path);
    }),
  ],
} satisfies Record<string, Tampering>);
