import { existsSync, lstatSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { UsageError } from "../finding.ts";
import { type Disk, realDisk, replaceFile, syncTree } from "../write/disk.ts";
import { historyFile } from "./history.ts";
import { type Release, readRecord, recordText } from "./release-record.ts";
import { releaseId, shownId, switchingLink, switchLink } from "./shown-link.ts";

/**
 * The releases of a published site: finished folders beside a symbolic link that is switched from one
 * to the next in a single step. A folder without a record that can be read is unfinished. What the link
 * shows is never removed, whatever the records say.
 */
export class Releases {
  readonly link: string;
  readonly folder: string;
  readonly disk: Disk;

  constructor(link: string, disk: Disk = realDisk) {
    this.link = link;
    this.folder = `${link}.releases`;
    this.disk = disk;
    const entry = lstatSync(link, { throwIfNoEntry: false });
    if (entry && !entry.isSymbolicLink()) {
      throw new UsageError(`--publish 不能是 ${link}：它不是符号链接。请先把它移走或换一个名字。`);
    }
    if (entry && existsSync(link) && this.shownId() === undefined) {
      throw new UsageError(`--publish 不能是 ${link}：它指向别处（${readlinkSync(link)}）。`);
    }
    if (lstatSync(this.folder, { throwIfNoEntry: false }) && !leadsToFolder(this.folder)) {
      throw new UsageError(`--publish 不能是 ${link}：${this.folder} 不是文件夹。请先把它移走。`);
    }
    // What is unfinished is removed from this folder, so it must be ours from the beginning.
    if (existsSync(this.folder) && !this.isOurs()) {
      throw new UsageError(`--publish 不能是 ${link}：${this.folder} 里有别的内容，请换一个名字。`);
    }
  }

  get lockFile(): string {
    return join(this.folder, "lock.db");
  }

  /** The history of all releases, the removed ones too. */
  get historyFile(): string {
    return join(this.folder, historyFile);
  }

  /** Where the next release is built. */
  get staging(): string {
    return join(this.folder, "next");
  }

  folderOf({ id }: Pick<Release, "id">): string {
    return join(this.folder, id);
  }

  recordOf({ id }: Pick<Release, "id">): string {
    return join(this.folder, `${id}.json`);
  }

  /** Finished releases, the oldest first. */
  all(): Release[] {
    return this.names()
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => {
        const id = name.slice(0, -".json".length);
        const record = isFolder(this.folderOf({ id })) && readRecord(this.recordOf({ id }));
        return record ? [{ ...record, id }] : [];
      })
      .sort((a, b) => a.number - b.number);
  }

  /** The release that the link shows. */
  current(): Release | undefined {
    const id = this.shownId();
    return this.all().find((release) => release.id === id);
  }

  /** The folder that the link shows, also one whose record is lost. */
  shownId(): string | undefined {
    return shownId(this.link, this.folder);
  }

  /** All names in the folder of releases, sorted. */
  names(): string[] {
    return existsSync(this.folder) ? readdirSync(this.folder).sort() : [];
  }

  /** Makes a finished folder a release; the link stays as it is. */
  add(staging: string, about: Omit<Release, "id" | "withdrawn">): Release {
    const id = this.freeId(about.hash);
    syncTree(this.disk, staging);
    this.disk.rename(staging, this.folderOf({ id }));
    this.disk.sync(this.folder);
    return this.write({ ...about, id });
  }

  /** The record is complete or not there at all. */
  write(release: Release): Release {
    replaceFile(this.disk, this.recordOf(release), recordText(release));
    return release;
  }

  switchTo(release: Release): void {
    switchLink(this.disk, this.link, this.folder, release.id);
  }

  /** Removes what runs that were killed or failed have left behind; the names of what none of ours leaves. */
  removeUnfinished(): string[] {
    this.disk.makeFolder(this.folder);
    this.disk.remove(switchingLink(this.link));
    const strangers = this.strangers();
    for (const name of this.unfinished()) this.disk.remove(join(this.folder, name));
    return strangers;
  }

  /** What is neither part of a release nor left behind by a run of ours. */
  strangers(): string[] {
    return this.unfinished().filter((name) => !isLeftover(join(this.folder, name)));
  }

  private unfinished(): string[] {
    const shown = this.shownId();
    const kept = [...this.all(), ...(shown === undefined ? [] : [{ id: shown }])].flatMap(namesOf);
    return this.names().filter((name) => !kept.includes(name) && !this.isOwn(name));
  }

  remove(release: Pick<Release, "id">): void {
    if (release.id === this.shownId()) return;
    this.disk.remove(this.recordOf(release));
    this.disk.remove(this.folderOf(release));
  }

  /** Files that are no part of a release. */
  private isOwn(name: string): boolean {
    return name === historyFile || name.startsWith(basename(this.lockFile));
  }

  /** Any trace of an earlier run, however much else was lost. */
  private isOurs(): boolean {
    return (
      this.names().length === 0 ||
      this.shownId() !== undefined ||
      this.names().some((name) => this.isOwn(name)) ||
      this.all().length > 0
    );
  }

  /** A short name; another one when the same content was released before. */
  private freeId(hash: string): string {
    const id = hash.slice(0, 16);
    for (let copy = 1; ; copy++) {
      const name = copy === 1 ? id : `${id}-${copy}`;
      if (!existsSync(join(this.folder, name))) return name;
    }
  }
}

/** A staged site, a release without its record, or half a file. */
function isLeftover(path: string): boolean {
  const name = basename(path);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isDirectory()
    ? name.startsWith("next") || releaseId.test(name)
    : name.endsWith(".new") && (stat?.isFile() ?? false);
}

/** The names that a release takes in the folder. */
function namesOf({ id }: Pick<Release, "id">): string[] {
  return [id, `${id}.json`];
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Also by way of a link: the releases may stand on another disk. */
function leadsToFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
