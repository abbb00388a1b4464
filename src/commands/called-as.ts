import { sep } from "node:path";
import { projectRoot } from "../write/write-pages.ts";

/** The program came with npm into somebody's folder, and is not called in a folder of its own. */
export const isInstalled = projectRoot.includes(`${sep}node_modules${sep}`);

/** A text that names commands as `npm run build -- --site X`, with the names that they have where they were installed. */
export function calledAs(text: string, installed = isInstalled): string {
  return installed
    ? text.replace(/npm run (?:--silent )?([a-z]+)(?: --(?= ))?/g, "npx mingzhang $1")
    : text;
}
