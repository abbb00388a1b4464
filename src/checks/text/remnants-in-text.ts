import { remnantsOf } from "../../prose/remnants.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-06: nothing of the template is left in the text. Remnants of one sentence are one finding. */
export const remnantsInText: TextRule = (prose) =>
  remnantsOf(prose).map(({ at, quote, what, fix, severity }): TextFinding => {
    return {
      rule: "TX-06",
      severity: severity ?? "error",
      at,
      stated: quote,
      message: `“${quote}”：${what}`,
      fix,
    };
  });
