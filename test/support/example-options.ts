import { join } from "node:path";
import type { BuildOptions } from "../../src/site/build-options.ts";

export const root = join(import.meta.dirname, "../..");

/** Options of a plain build of the example into `out`. */
export function buildOptions(out: string, changes: Partial<BuildOptions> = {}): BuildOptions {
  return {
    data: join(root, "data"),
    content: join(root, "content"),
    out,
    basePath: "/",
    preview: false,
    search: false,
    ...changes,
  };
}
