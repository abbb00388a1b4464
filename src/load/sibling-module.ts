import { extname } from "node:path";

/** A module beside this one, for a thread or process of its own: `.ts` here, `.js` where it has been compiled. */
export function siblingModule(name: string, { filename, url }: ImportMeta): URL {
  return new URL(`./${name}${extname(filename)}`, url);
}
