import { placeOf } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

/** 项 of which one stands for administrative, the other for public institutions. */
const pairs: readonly (readonly [administrative: string, institution: string, label: string])[] = [
  ["2080501", "2080502", "事业单位离退休"],
  ["2101101", "2101102", "事业单位医疗"],
];

/** 参照《中华人民共和国公务员法》管理, in its wordings. */
const civilService = ["参照公务员", "参公", "公务员法", "公务员管理"];

export const labelsFitTheUnit: TieOut = {
  id: "TX-11",
  title: {
    zh: "事业单位不列“行政单位”的科目",
    en: "A public institution does not book under the codes of administrative bodies",
  },
  source: "政府收支分类科目：2080501/2080502，2101101/2101102",
  severity: "warning",
  tolerance: "none",
  kinds: ["final-accounts", "budget"],
  needs: ["general-budget", "units"],
  fix: "请核对支出功能分类科目的名称和编码。",
  *test(ledger) {
    const { unit, record } = ledger.disclosure;
    // What the document says of itself comes first: the nature of a unit may change.
    const nature = record.units?.length === 1 ? record.units[0]?.nature : unit.nature;
    if (!nature?.includes("事业单位") || nature.includes("汇总")) return;
    // 行政单位离退休 and the like are also for institutions that are managed as the civil service is.
    if (civilService.some((word) => nature.includes(word))) return;
    const rows = ledger.rows("general-budget");
    for (const [administrative, institution, label] of pairs) {
      const figure = rows.get(administrative)?.figures.get("total");
      const own = rows.get(institution)?.figures.get("total");
      if (!figure && !own) continue;
      const shown = figure ?? own;
      if (!shown) continue;
      const row = rows.get(figure ? administrative : institution);
      yield {
        result: figure && figure.value?.digits !== 0n ? "failed" : "passed",
        ...placeOf(shown),
        formula: `单位性质为${nature}`,
        operands: [],
        stated: `${figure ? administrative : institution} ${row?.label}`,
        expected: `${institution} ${label}`,
        codes: { stated: administrative, expected: institution },
        message: `“${row?.label}”是行政单位的科目，本单位是${nature}，应为“${label}”`,
      };
    }
  },
};
