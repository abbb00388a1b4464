import { formatDecimal } from "../../numbers/decimal.ts";
import { canonical } from "../../words/canonical.ts";
import { matches } from "../matches.ts";
import type { Prose } from "../prose.ts";
import type { ProseContext, ProseFinding, ProseRule } from "../prose-rule.ts";

/** TX-06: the sections speak of the document's own year and of its own unit. */
export const yearAndUnitAreItsOwn: ProseRule = (prose, context) => [
  ...foreignYears(prose, context),
  ...foreignUnits(prose, context),
];

/** “2022年度收入、支出决算总计￥”: the head of a section, with year and amount. */
const yearHead =
  /(?<![比较与于按])(?<year>＠)(?:本年)?(?<what>(?:单位|部门)?(?:预算)?(?:(?:一般公共预算)?财政拨款|政府性基金|国有资本经营|本年|总)?(?:收入|支出|收、支|"三公"经费)[^,。;:￥＃(]{0,16}?(?:合计|总计|决算|预算(?:数)?|总收入|总支出)?)(?:均)?(?:数)?为?￥/;

/** The year that most heads of sections name, when nobody has said which it is. */
export function documentYear(prose: Prose): number | undefined {
  const counts = new Map<number, number>();
  for (const match of matches(prose, yearHead)) {
    const year = Number(match.token("year")?.value.digits);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 2 ? best[0] : undefined;
}

function foreignYears(prose: Prose, { year }: ProseContext): ProseFinding[] {
  const own = year ?? documentYear(prose);
  if (own === undefined) return [];
  return matches(prose, yearHead).flatMap((match): ProseFinding[] => {
    const token = match.token("year");
    if (!token || Number(token.value.digits) === own) return [];
    const stated = formatDecimal(token.value);
    return [
      {
        rule: "TX-06",
        severity: "error",
        at: match.start,
        stated: `${stated}年`,
        expected: `${own}年`,
        message: `“${prose.quote(match.start, match.end)}”：这里写的是 ${stated} 年，本文件是 ${own} 年的`,
        fix: "请核对年度；如为沿用上年文字，请改正年度并核对其后的数。",
      },
    ];
  });
}

/** “某某中心2024年度收入决算…”: a unit as the subject of a section. */
const unitHead =
  /(?<=^|[。;)]|说明|情况)(?<unit>[\u4e00-\u9fff]{4,30}?(?:中心|局|厅|委员会|院|学校|大学|所|站|馆|处|办公室))(?:\((?:本级|部门|单位)\))?(?:单位|部门|本级)?(?:＠(?=度?(?:本年|预算|部门|单位|财政拨款|一般公共|政府性|国有资本|公用经费|机关运行|机构运行|政府采购|收入|支出|总))|截至＠)/;

function foreignUnits(prose: Prose, { unitName }: ProseContext): ProseFinding[] {
  const heads = matches(prose, unitHead).map((match) => ({
    match,
    name: match.group("unit").replace(/^.*(?:说明|情况)/, ""),
  }));
  const given = unitName && canonical(unitName).replace(/\([^()]*\)$/, "");
  const own = given ?? mostCommon(heads.map(({ name }) => name));
  if (own === undefined) return [];
  const isOwn = (name: string) => name.endsWith(own) || own.endsWith(name);
  return heads
    .filter(({ name }) => !isOwn(name))
    .map(({ match, name }) => ({
      rule: "TX-06",
      severity: "error",
      at: match.start,
      stated: name,
      expected: own,
      message: `“${prose.quote(match.start, match.end)}”：这里写的单位是“${name}”，本文件是“${own}”的`,
      fix: "请核对单位名称；如为套用其他单位的文字，请改正并核对其后的数。",
    }));
}

function mostCommon(names: readonly string[]): string | undefined {
  const counts = Map.groupBy(names, (name) => name);
  const best = [...counts].sort((a, b) => b[1].length - a[1].length)[0];
  return best && best[1].length >= 3 ? best[0] : undefined;
}
