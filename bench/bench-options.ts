import { join } from "node:path";
import type { BuildOptions } from "../src/site/build-options.ts";
import { projectRoot } from "../src/write/write-pages.ts";

/** A build of the made-up data, with the program's own content. */
export function benchOptions(data: string, out: string, search: boolean): BuildOptions {
  return {
    data,
    content: join(projectRoot, "content"),
    out,
    basePath: "/",
    preview: false,
    search,
  };
}
