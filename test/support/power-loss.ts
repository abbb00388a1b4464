import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Disk, realDisk } from "../../src/write/disk.ts";

type Node =
  | { readonly kind: "file"; readonly content: Buffer }
  | { readonly kind: "link"; readonly target: string }
  | { readonly kind: "folder"; readonly id: string };
type Names = ReadonlyMap<string, { readonly id: string; readonly node: Node }>;

/** What of the unsynced survives: nothing; every name, but no content; or by chance, each for itself. */
export type Survivor = "nothing" | "names" | (() => boolean);

/**
 * A disk that remembers what of a folder was synced, so that it can tell what a loss of power may leave of it.
 * What was there at the beginning is safe. Each change of a name, and each content, is lost or kept for itself:
 * no file system is worse.
 */
export class PowerLossDisk implements Disk {
  private readonly root: string;
  /** Safe contents of files, and safe names in folders, by inode. */
  private readonly contents = new Map<string, Buffer>();
  private readonly names = new Map<string, Names>();
  private readonly beforeEach: () => void;

  constructor(root: string, beforeEach: (disk: PowerLossDisk) => void) {
    this.root = root;
    this.settle(root);
    this.beforeEach = () => beforeEach(this);
  }

  makeFolder(folder: string): void {
    this.step(() => realDisk.makeFolder(folder));
  }
  write(file: string, content: string | Uint8Array): void {
    this.step(() => realDisk.write(file, content));
  }
  symlink(target: string, link: string): void {
    this.step(() => realDisk.symlink(target, link));
  }
  rename(from: string, to: string): void {
    this.step(() => realDisk.rename(from, to));
  }
  remove(path: string): void {
    this.step(() => realDisk.remove(path));
  }
  sync(path: string): void {
    this.step(() => this.keep(path));
  }

  /** Writes into `to` what a loss of power at this moment may leave. */
  lose(to: string, survivor: Survivor): void {
    this.restore(idOf(this.root), namesIn(this.root), to, this.root, survivor);
  }

  private step(act: () => void): void {
    this.beforeEach();
    act();
  }

  private settle(path: string): void {
    this.keep(path);
    for (const [name, { node }] of namesIn(path)) {
      if (node.kind === "folder") this.settle(join(path, name));
      else this.keep(join(path, name));
    }
  }

  private keep(path: string): void {
    if (lstatSync(path).isDirectory()) this.names.set(idOf(path), namesIn(path));
    else if (lstatSync(path).isFile()) this.contents.set(idOf(path), readFileSync(path));
  }

  private restore(id: string, live: Names, to: string, at: string, survivor: Survivor): void {
    mkdirSync(to);
    const safe = this.names.get(id) ?? new Map();
    for (const name of new Set([...safe.keys(), ...live.keys()])) {
      const entry = survives(survivor) ? live.get(name) : safe.get(name);
      if (!entry) continue;
      const path = join(to, name);
      const source = join(at, name);
      if (entry.node.kind === "link") symlinkSync(entry.node.target, path);
      else if (entry.node.kind === "folder") {
        const isThere = live.get(name)?.id === entry.id;
        this.restore(entry.id, isThere ? namesIn(source) : new Map(), path, source, survivor);
      } else {
        const content = this.contents.get(entry.id);
        const isKept = typeof survivor === "function" && survivor();
        writeFileSync(path, isKept ? entry.node.content : (content ?? ""));
      }
    }
  }
}

function survives(survivor: Survivor): boolean {
  return typeof survivor === "function" ? survivor() : survivor === "names";
}

function namesIn(folder: string): Names {
  return new Map(
    readdirSync(folder).map((name) => {
      const path = join(folder, name);
      const id = idOf(path);
      return [name, { id, node: nodeOf(path, id) }];
    }),
  );
}

function nodeOf(path: string, id: string): Node {
  const stat = lstatSync(path);
  if (stat.isDirectory()) return { kind: "folder", id };
  if (stat.isSymbolicLink()) return { kind: "link", target: readlinkSync(path) };
  return { kind: "file", content: readFileSync(path) };
}

/** An inode: its number may be used again, but not at the same time. */
function idOf(path: string): string {
  const { ino, birthtimeNs } = lstatSync(path, { bigint: true });
  return `${ino}-${birthtimeNs}`;
}
