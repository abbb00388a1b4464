import { type Figure, printFigure } from "../../figures/figure.ts";
import type { Ledger } from "../ledger.ts";
import { amountsHaveUnits } from "../text/amounts-have-units.ts";
import { placeOf } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

export const amountsNameTheirUnit: TieOut = {
  id: "TX-09",
  title: { zh: "每个数都注明计量单位", en: "Every number names its unit" },
  source: "GB/T 15835；公开文本规范",
  severity: "warning",
  tolerance: "none",
  kinds: ["final-accounts", "budget"],
  needs: ["facts.json"],
  fix: "请补上计量单位，如“万元”。",
  read: [amountsHaveUnits],
  *test(ledger) {
    for (const figure of [...ledger.stated(), ...targets(ledger)]) {
      const isNamed = figure.unit !== "" && figure.unit !== "万";
      const stated = `${printFigure(figure)}${figure.unit}`;
      const what = figure.unit === "" ? "没有计量单位" : "的计量单位写作“万”，不完整";
      yield {
        result: isNamed ? "passed" : "failed",
        ...placeOf(figure),
        formula: "计量单位",
        operands: [],
        stated,
        ...(isNamed
          ? {}
          : {
              expected: `${printFigure(figure)}万元`,
              message: `“${figure.label}”${stated}${what}`,
            }),
      };
    }
  },
};

/** The amounts of self-evaluation tables: what an indicator without a unit counts is in its name. */
function targets({ disclosure }: Ledger): Figure[] {
  return disclosure.projects
    .flatMap(({ indicators }) => indicators.map(({ target }) => target))
    .filter((target) => typeof target !== "string")
    .filter(({ unit }) => /^(万|元|万元|亿元)$/.test(unit));
}
