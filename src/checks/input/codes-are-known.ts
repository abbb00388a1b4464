import { originPlace } from "../../figures/figure.ts";
import { inputWarning } from "../../finding.ts";
import type { Rule } from "../rule.ts";

const classification = { functional: "支出功能分类", economic: "支出经济分类" } as const;

/** An unknown code is kept and warned of: lists change between years (domain.md §4). */
export const codesAreKnown: Rule = ({ tables }, { codes }) =>
  [...tables.values()].flatMap((table) =>
    table.rows.flatMap(({ code, label, origin }) => {
      const list = table.spec.codes;
      if (!list || !code || codes.get(list)?.codes[code] !== undefined) return [];
      return inputWarning(
        "IN-07",
        originPlace(origin ?? table.sheet),
        `${table.spec.title}的科目编码 ${code}（${label}）不在${classification[list]}科目中，已按原样保留`,
        "如为新科目，可在 data/codes/ 中补充；如为笔误，请更正编码。",
      );
    }),
  );
