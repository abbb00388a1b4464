import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { UsageError } from "../finding.ts";

/** What is known of a release beside its files: `LINK.releases/<id>.json`. */
const releaseSchema = z.strictObject({
  number: z.number().int().positive(),
  /** SHA-256 of its manifest. */
  hash: z.string(),
  /** When it was first published, ISO 8601. */
  published: z.string(),
  pages: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  /** When it was rolled back from; it is not published again by itself. */
  withdrawn: z.string().optional(),
});
export type Release = z.infer<typeof releaseSchema> & { readonly id: string };

/**
 * The releases of a published site: finished folders beside a symbolic link that is switched from one
 * to the next in a single step. A folder without its record is unfinished.
 */
export class Releases {
  readonly link: string;
  readonly folder: string;

  constructor(link: string) {
    this.link = link;
    this.folder = `${link}.releases`;
    const entry = lstatSync(link, { throwIfNoEntry: false });
    if (entry && !entry.isSymbolicLink()) {
      throw new UsageError(`--publish 不能是 ${link}：它不是符号链接。请先把它移走或换一个名字。`);
    }
    if (entry && existsSync(link) && !this.currentId()) {
      throw new UsageError(`--publish 不能是 ${link}：它指向别处（${readlinkSync(link)}）。`);
    }
    // What is unfinished is removed from this folder, so it must be ours from the beginning.
    if (existsSync(this.folder) && !existsSync(this.lockFile)) {
      if (readdirSync(this.folder).length === 0) return;
      throw new UsageError(`--publish 不能是 ${link}：${this.folder} 里有别的内容，请换一个名字。`);
    }
  }

  get lockFile(): string {
    return join(this.folder, "lock.db");
  }

  /** Where the next release is built. */
  get staging(): string {
    return join(this.folder, "next");
  }

  folderOf({ id }: Pick<Release, "id">): string {
    return join(this.folder, id);
  }

  /** Finished releases, the oldest first. */
  all(): Release[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => {
        const text = readFileSync(join(this.folder, name), "utf8");
        return { ...releaseSchema.parse(JSON.parse(text)), id: name.slice(0, -".json".length) };
      })
      .filter((release) => existsSync(this.folderOf(release)))
      .sort((a, b) => a.number - b.number);
  }

  /** The release that the link shows. */
  current(): Release | undefined {
    const id = this.currentId();
    return this.all().find((release) => release.id === id);
  }

  private currentId(): string | undefined {
    if (!lstatSync(this.link, { throwIfNoEntry: false })) return undefined;
    const [folder, id] = readlinkSync(this.link).split("/");
    return folder === basename(this.folder) && id ? id : undefined;
  }

  /** Makes a finished folder a release under its next number; the link stays as it is. */
  add(staging: string, about: Omit<Release, "number" | "id" | "withdrawn">): Release {
    const id = this.freeId(about.hash);
    renameSync(staging, join(this.folder, id));
    const number = Math.max(0, ...this.all().map((release) => release.number)) + 1;
    return this.write({ ...about, number, id });
  }

  /** The record is complete or not there at all. */
  write({ id, ...record }: Release): Release {
    const file = join(this.folder, `${id}.json`);
    writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
    renameSync(`${file}.new`, file);
    return { ...record, id };
  }

  /** The one step by which readers see another release. */
  switchTo(release: Release): void {
    const next = `${this.link}.switching`;
    rmSync(next, { force: true });
    symlinkSync(`${basename(this.folder)}/${release.id}`, next);
    renameSync(next, this.link);
  }

  /** Removes what runs that were killed or failed have left behind. */
  removeUnfinished(): void {
    mkdirSync(dirname(this.link), { recursive: true });
    rmSync(`${this.link}.switching`, { force: true });
    const finished = new Set(this.all().flatMap(({ id }) => [id, `${id}.json`]));
    for (const name of readdirSync(this.folder)) {
      if (finished.has(name) || name.startsWith(basename(this.lockFile))) continue;
      rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }

  /** Removes all but the `keep` newest releases; never the one that is shown. */
  prune(keep: number): Release[] {
    const shown = this.currentId();
    const old = this.all()
      .slice(0, -keep)
      .filter(({ id }) => id !== shown);
    for (const release of old) this.remove(release);
    return old;
  }

  remove(release: Release): void {
    rmSync(`${this.folderOf(release)}.json`);
    rmSync(this.folderOf(release), { recursive: true, force: true });
  }

  /** A short name; another one when a damaged release of the same content still stands there. */
  private freeId(hash: string): string {
    const id = hash.slice(0, 16);
    for (let copy = 1; ; copy++) {
      const name = copy === 1 ? id : `${id}-${copy}`;
      if (!existsSync(join(this.folder, name))) return name;
    }
  }
}
