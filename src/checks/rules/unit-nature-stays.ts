import { placed } from "../../figures/place.ts";
import { kindTitle } from "../../forms/form.ts";
import type { Disclosure } from "../../model/disclosure-model.ts";
import type { Ledger } from "../ledger.ts";
import { sentenceWith } from "../sentence-with.ts";
import type { Outcome, TieOut } from "../tie-out.ts";
import { contradict, readNature } from "../unit-nature.ts";

const reforming = [
  "变更",
  "机构改革",
  "改革后",
  "转为",
  "转制",
  "改制",
  "改为",
  "划为",
  "划转为",
  "核定为",
  "调整为",
];
/** What a change of nature names; one institution under another authority is none. */
const ofNature = [
  "性质",
  "公益",
  "参公",
  "参照公务员",
  "行政单位",
  "行政机关",
  "类别",
  "拨款",
  "经费形式",
  "企业",
  ...reforming.map((word) => `${word}事业单位`),
];

export const unitNatureStays: TieOut = {
  id: "XY-06",
  title: {
    zh: "单位性质在各份公开中一致，有变化的写明",
    en: "The nature of a unit is the same in its documents, unless they say that it has changed",
  },
  source: "同一单位先后的预算、决算公开：单位构成",
  severity: "warning",
  tolerance: "none",
  kinds: ["final-accounts", "budget"],
  needs: ["disclosure.json: units", "earlier disclosures"],
  fix: "请核对单位性质；确有变化的，写明变化的时间和依据。",
  *test(ledger) {
    const earlier = ledger.neighbours.before(ledger.disclosure);
    if (!earlier) return;
    for (const [index, own] of (ledger.disclosure.record.units ?? []).entries()) {
      const before = sameUnit(own.name, ledger.disclosure, earlier);
      if (before === undefined || readNature(before).size === 0) continue;
      if (readNature(own.nature).size > 0) yield compare(ledger, index, before, earlier);
    }
  },
};

/** What an earlier document says of the unit of this name; of its only unit where both are about one. */
function sameUnit(name: string, own: Disclosure, earlier: Disclosure): string | undefined {
  const units = earlier.record.units ?? [];
  if (units.length === 1 && own.record.units?.length === 1) return units[0]?.nature;
  return units.find((unit) => plain(unit.name) === plain(name))?.nature;
}

const plain = (name: string) => name.replace(/[（(](?:本级|机关|部门)[）)]$/, "");

function compare(
  { disclosure }: Ledger,
  index: number,
  before: string,
  earlier: Disclosure,
): Outcome {
  const { name, nature } = disclosure.record.units?.[index] ?? { name: "", nature: "" };
  const file = `${disclosure.folder}/disclosure.json`;
  const { origin } = placed({ in: "record", file, pointer: `/units/${index}/nature` });
  const tested = { origin, label: "单位性质", formula: "先后两份公开的单位性质", operands: [] };
  const isExplained = () => sentenceWith(disclosure, reforming, ofNature) !== undefined;
  if (!contradict(nature, before) || isExplained()) return { ...tested, result: "passed" };
  const { kind, year } = earlier.record;
  return {
    ...tested,
    result: "failed",
    custom: "单位性质可能有变化，正文没有写明",
    stated: nature,
    expected: before,
    message: `“${name}”的单位性质这里写作“${nature}”，${year}年度${kindTitle[kind]}写作“${before}”，正文没有写明变化`,
  };
}
