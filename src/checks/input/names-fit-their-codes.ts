import { originPlace } from "../../figures/figure.ts";
import { inputWarning } from "../../finding.ts";
import type { CodeList } from "../../forms/codes.ts";
import { normaliseLabel } from "../../words/normalise.ts";
import type { Rule } from "../rule.ts";

/**
 * A name that the list gives to another code than the one beside it is warned of: rows exchanged, or a
 * code mistyped. A name that the list doesn't know says nothing: names are worded anew from year to year.
 */
export const namesFitTheirCodes: Rule = ({ tables }, { codes }) =>
  [...tables.values()].flatMap((table) => {
    const list = table.spec.codes ? codes.get(table.spec.codes) : undefined;
    if (!list) return [];
    const byName = codesByName(list);
    return table.rows.flatMap(({ code, label, place, origin = table.sheet }) => {
      const own = code === undefined ? undefined : list.codes[code];
      const others = byName.get(normaliseLabel(label)) ?? [];
      if (own === undefined || code === undefined || others.length === 0 || others.includes(code)) {
        return [];
      }
      return inputWarning(
        "IN-27",
        originPlace(origin),
        `${table.spec.title}的科目编码 ${code} 是“${own}”，这一行的名称却是“${label}”，那是 ${others.slice(0, 3).join("、")}${others.length > 3 ? " 等" : ""} 的名称`,
        "编码与名称必有一个不对：请对照批复核实，整行调换过的请换回来。",
        {
          sheet: place?.sheet,
          cell: place?.cell,
          stated: `${code} ${label}`,
          expected: `${code} ${own}`,
        },
      );
    });
  });

function codesByName({ codes }: CodeList): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const [code, name] of Object.entries(codes)) {
    const key = normaliseLabel(name);
    byName.set(key, [...(byName.get(key) ?? []), code]);
  }
  return byName;
}
