import { matches } from "../../prose/matches.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-06: nothing of the template is left in the text. Remnants of one sentence are one finding. */
export const remnantsInText: TextRule = (prose) =>
  prose.wording.remnants.flatMap(({ pattern, what, fix, severity }) =>
    matches(prose, new RegExp(pattern)).map(({ start, end }): TextFinding => {
      const quote = prose.quote(start, end);
      return {
        rule: "TX-06",
        severity: severity ?? "error",
        at: start,
        stated: quote,
        message: `“${quote}”：${what}`,
        fix,
      };
    }),
  );
