import { relative } from "node:path";
import type { OutputFile } from "../downloads/downloads.ts";
import { scaffoldSite } from "../scaffold/scaffold-site.ts";
import type { SiteAnswers } from "../scaffold/site-answers.ts";
import { schemaFiles } from "../write/json-schemas.ts";
import { placeInEmptyFolder } from "../write/output-folder.ts";
import { projectRoot } from "../write/write-pages.ts";

/** Makes a site of one's own in a new or empty folder, and returns its files. */
export function initSite(folder: string, answers: SiteAnswers): readonly OutputFile[] {
  const files = [
    ...scaffoldSite(answers, fromProgram(folder)),
    ...schemaFiles().map(({ path, content }) => ({ path: `data/${path}`, content })),
  ];
  placeInEmptyFolder(folder, files);
  return files;
}

/** A folder as commands name it, which are called in the program's own. */
export function fromProgram(folder: string): string {
  return relative(projectRoot, folder) || ".";
}
