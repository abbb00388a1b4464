import { type LastRelease, noRelease } from "../selection/last-release.ts";
import { lastRelease } from "../write/last-release.ts";
import type { BuildOptions } from "./build-options.ts";
import { type LoadedSite, selectChecked } from "./checked-data.ts";
import { correctionEffects } from "./correction-effects.ts";
import { type PreparedSite, prepareSite } from "./prepared-site.ts";

/** What is to be shown, ready to be written, and the site whose place it takes. */
export interface SelectedSite {
  readonly last: LastRelease;
  readonly selection: LoadedSite;
  readonly site: PreparedSite;
}

/** Reads and checks the data, and chooses what is shown of them; of what is withheld, what the last release shows. */
export async function selectedSite(options: BuildOptions): Promise<SelectedSite> {
  const { preview, shown: replaced = options.out } = options;
  const last = preview ? noRelease : lastRelease(replaced);
  const selection = await selectChecked(
    options.data,
    last,
    preview ? "whenever" : { at: options.now ?? options.date },
  );
  const { model, raw } = selection;
  return {
    last,
    selection,
    site: prepareSite(model, options, correctionEffects(raw, model, options)),
  };
}
