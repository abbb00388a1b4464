import { type Dirent, readdirSync } from "node:fs";
import { posix } from "node:path";
import { type Finding, inputFault } from "../finding.ts";

/** What stands below a site's folder; nothing was opened or followed. */
export interface SiteTree {
  /** Plain files, relative, with `/`, sorted. */
  readonly files: readonly string[];
  /** What is neither a plain file nor a folder that holds one, and names that are alike but for their case. */
  readonly findings: readonly Finding[];
}

const fix = "请从可信的版本恢复，或重新生成、发布。";

export function readSiteTree(root: string): SiteTree {
  const files: string[] = [];
  const findings: Finding[] = [];
  const waiting = [""];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = entriesOf(`${root}/${folder}`);
    if (!entries) findings.push(inputFault("OUT-06", folder, "这个文件夹读不了", fix));
    else if (entries.length === 0)
      findings.push(inputFault("OUT-06", folder || root, "空文件夹", fix));
    const names = new Set<string>();
    for (const entry of entries ?? []) {
      const path = posix.join(folder, entry.name);
      const kind = kindOf(entry);
      if (entry.isDirectory()) waiting.push(path);
      else if (kind === undefined) files.push(path);
      else findings.push(inputFault("OUT-06", path, `不是普通文件，是${kind}`, fix));
      const folded = entry.name.normalize("NFC").toLowerCase();
      if (names.has(folded)) {
        findings.push(inputFault("OUT-06", path, "与另一个名称只有大小写或字符形式不同", fix));
      }
      names.add(folded);
    }
  }
  return { files: files.sort(), findings };
}

/** Sorted, so that findings come in the same order everywhere; undefined when the folder can't be read. */
function entriesOf(folder: string): Dirent[] | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** What an entry is that is neither file nor folder. */
function kindOf(entry: Dirent): string | undefined {
  if (entry.isFile() || entry.isDirectory()) return undefined;
  if (entry.isSymbolicLink()) return "符号链接";
  if (entry.isFIFO()) return "管道";
  if (entry.isSocket()) return "套接字";
  return "设备";
}
