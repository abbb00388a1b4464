import { relative } from "node:path";
import type { OutputFile } from "../downloads/downloads.ts";
import { scaffoldSite } from "../scaffold/scaffold-site.ts";
import type { SiteAnswers } from "../scaffold/site-answers.ts";
import type { CommandPlace } from "../scaffold/site-readme.ts";
import { placeInEmptyFolder } from "../write/empty-folder.ts";
import { schemaFiles } from "../write/json-schemas.ts";
import { projectRoot } from "../write/write-pages.ts";
import { calledAs, isInstalled } from "./called-as.ts";

/** Makes a site of one's own in a new or empty folder, and returns its files. */
export function initSite(folder: string, answers: SiteAnswers): readonly OutputFile[] {
  const files = [
    ...scaffoldSite(answers, commandPlace(folder)).map((file) =>
      file.path === "README.md" ? { ...file, content: calledAs(String(file.content)) } : file,
    ),
    ...schemaFiles().map(({ path, content }) => ({ path: `data/${path}`, content })),
  ];
  placeInEmptyFolder(folder, files);
  return files;
}

/** Commands are called in the program's own folder; those of an installed one in the site's. */
function commandPlace(folder: string): CommandPlace {
  return isInstalled
    ? { folder: "这个文件夹", site: "." }
    : { folder: "程序的文件夹", site: folderInCommands(folder) };
}

/** A folder as a command names it that is called next. */
export function folderInCommands(folder: string): string {
  return relative(isInstalled ? process.cwd() : projectRoot, folder) || ".";
}
