import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before } from "node:test";
import type { BuildOptions } from "../../src/site/build-options.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { buildOptions, temporaryFolder } from "./example.ts";

/** A built site. */
export interface BuiltSite {
  readonly out: string;
  files: string[];
  /** HTML files: all of them with MINGZHANG_PAGES=all, otherwise a sample with every template. */
  pages: string[];
  html(file: string): string;
}

/** The example as all test files share it, search included; nobody changes it. A file that runs alone builds it. */
export function exampleSite(): BuiltSite {
  const shared = process.env.MINGZHANG_TEST_SITE;
  return shared ? siteIn(shared, () => {}) : builtSite({ search: true });
}

/** A build of its own, for a test that needs other options, or a second build. */
export function builtSite(changes: Partial<BuildOptions> = {}): BuiltSite {
  const out = join(temporaryFolder(), "site");
  return siteIn(out, () => buildSite(buildOptions(out, changes)));
}

function siteIn(out: string, build: () => unknown): BuiltSite {
  const site: BuiltSite = {
    out,
    files: [],
    pages: [],
    html: (file) => readFileSync(join(out, file), "utf8"),
  };
  before(async () => {
    await build();
    site.files = listFiles(out);
    const all = site.files.filter((file) => file.endsWith(".html"));
    site.pages = process.env.MINGZHANG_PAGES === "all" ? all : sample(all, site.html);
  });
  return site;
}

/** Always looked at: what a template can show at its most difficult. */
const notable =
  /^(compare\/final-accounts-2022-to-2024|nmg-bigdata-department\/2024\/budget\/general-budget|nmg-bigdata\/2024\/final-accounts\/(official-expenses|totals|general-budget|performance|duties|projects|projects\/operations|checklist|reports\/petition-platform|tables\/(income|fiscal-totals|state-capital|operations-assets-procurement)))\/index\.html$/;

/** A page of each kind and the notable ones. */
function sample(files: readonly string[], html: BuiltSite["html"]): string[] {
  const seen = new Map<string, number>();
  return files.filter((file) => {
    const kind = /data-page="([^"]+)"/.exec(html(file))?.[1] ?? "";
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= 1 || notable.test(file);
  });
}
