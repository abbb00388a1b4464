import { fileTamperings } from "./files.ts";
import { historyTamperings } from "./histories.ts";
import { manifestTamperings } from "./manifests.ts";
import { releaseTamperings } from "./releases.ts";
import type { Tampering } from "./target.ts";

/** Every kind of tampering that we could think of. */
export const tamperings: Record<string, Tampering> = {
  ...fileTamperings,
  ...manifestTamperings,
  ...historyTamperings,
  ...releaseTamperings,
};
