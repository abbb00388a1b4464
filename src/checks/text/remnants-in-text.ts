import { remnantsOf, toldOnce } from "../../prose/remnants.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-06: nothing of the template is left in the text. What Word has left all over it is one finding. */
export const remnantsInText: TextRule = (prose) =>
  toldOnce(remnantsOf(prose).map((remnant) => ({ remnant, place: remnant.at }))).map(
    ({ place: at, remnant: { quote, what, fix, severity } }): TextFinding => ({
      rule: "TX-06",
      severity: severity ?? "error",
      at,
      stated: quote,
      message: `“${quote}”：${what}`,
      fix,
    }),
  );
