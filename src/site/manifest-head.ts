import { contentFiles } from "../load/data-folder.ts";
import type { LastRelease } from "../selection/last-release.ts";
import { companionsOf, type ManifestHead } from "../write/manifest.ts";
import { program } from "../write/program.ts";
import { siteInputs } from "../write/site-inputs.ts";

import type { BuildOptions } from "./build-options.ts";
import type { LoadedSite } from "./checked-data.ts";
import type { PreparedSite } from "./prepared-site.ts";

/** What the manifest says beside its files. */
export function manifestHead(
  { date, basePath, shown }: PreparedSite,
  { model, files, withheld }: LoadedSite,
  options: BuildOptions,
  last: LastRelease,
): ManifestHead {
  const kept = withheld.filter((one) => one.kept && one.what === "disclosure");
  return {
    program,
    basePath,
    date,
    companions: companionsOf(options.release ?? false, model.settings.signingKey !== undefined),
    inputs: siteInputs(files, contentFiles(options.content), last, {
      shown: new Set(shown.map(({ folder }) => folder)),
      kept: new Set(kept.map(({ path }) => path)),
    }),
  };
}
