import { formatDecimal, sameValue } from "../../numbers/decimal.ts";
import { claimsOf, type TextClaim } from "../../prose/claims.ts";
import { documentOf, isOwn, titleYearToken } from "../../prose/document.ts";
import { matches } from "../../prose/matches.ts";
import type { Prose } from "../../prose/prose.ts";
import { structureOf } from "../../prose/structure.ts";
import type { NumberToken } from "../../prose/tokens.ts";
import { canonical } from "../../words/canonical.ts";
import type { TextContext, TextFinding, TextRule } from "../text-rule.ts";

/** TX-06: the sections speak of the document's own year and of its own unit. */
export const yearAndUnitAreItsOwn: TextRule = (prose, context) => {
  const own = context.year ?? documentOf(prose).year;
  return [
    ...(own === undefined ? [] : foreignYears(prose, own)),
    ...(own === undefined ? [] : foreignDates(prose, context, own)),
    ...foreignUnits(prose, context),
  ];
};

/** “2022年度收入、支出决算总计￥”: the head of a section, with year and amount. */
const yearHead =
  /(?<![比较与于按])(?<year>＠)(?:本年)?(?:(?:单位|部门)?(?:预算)?(?:(?:一般公共预算)?财政拨款|政府性基金|国有资本经营|本年|总)?(?:收入|支出|收、支|"三公"经费)[^,。;:￥％＃(]{0,16}?(?:合计|总计|决算|预算(?:数)?|总收入|总支出)?)(?:均)?(?:数)?为?(?<amount>￥)/;
/** “七、2023年度政府性基金…情况说明”: what the section is about. */
const heading = /^[^＠]{0,30}(?<year>＠)(?!.*执行)[^与比]*(?:决算|预算)[^与比]*(?:说明|情况)$/;

function foreignYears(prose: Prose, own: number): TextFinding[] {
  const inTitles = structureOf(prose).sections.flatMap(({ level, start, title }) => {
    const at = start + prose.skeleton.slice(start).indexOf("＠");
    const token = level <= 1 && heading.test(title) ? prose.tokenAt(at) : undefined;
    return token ? [{ at: start, end: at + 1 + title.length, token }] : [];
  });
  const inSentences = matches(prose, yearHead).flatMap((match) => {
    const token = match.token("year");
    return token && isCopied(prose, match.at("amount"), own)
      ? [{ at: match.start, end: match.end, token }]
      : [];
  });
  const title = titleYearToken(prose);
  const at = title ? prose.places.indexOf(title.start) : -1;
  const ofText = title ? [{ at, end: at + 12, token: title }] : [];
  return [...ofText, ...inTitles, ...inSentences]
    .filter(({ token }) => Number(token.value.digits) !== own)
    .map(({ at, end, token }) => foreignYear(prose, at, end, token, own));
}

function foreignYear(prose: Prose, at: number, end: number, token: NumberToken, own: number) {
  const stated = formatDecimal(token.value);
  return {
    rule: "TX-06",
    severity: "error" as const,
    at,
    stated: `${stated}年`,
    expected: `${own}年`,
    message: `“${prose.quote(at, end)}”：这里写的是 ${stated} 年，本文件是 ${own} 年的`,
    fix: "请核对年度；如为沿用上年文字，请改正年度并核对其后的数。",
  };
}

/** The first amount of its section, or a number that the document states of its own year. */
function isCopied(prose: Prose, at: number, own: number): boolean {
  const sentence = prose.skeleton.slice(at, at + 120).split("。")[0] ?? "";
  const years = [...sentence.matchAll(/＠/g)].map(({ index }) => prose.tokenAt(at + index));
  if (years.some((token) => Number(token?.value.digits) === own)) return false;
  const claims = claimsOf(prose);
  const [section] = structureOf(prose).above(at);
  const first = claims.find((claim) => claim.at >= (section?.start ?? 0) && isMoney(claim));
  if (section && first?.at === at) return true;
  const claim = claims.find((one) => one.at === at);
  return claims.some(
    (one) =>
      claim !== undefined &&
      one.concept !== undefined &&
      one.concept === claim.concept &&
      one.year === own &&
      isOwn(prose, one) &&
      sameValue(one.token.value, claim.token.value),
  );
}

const isMoney = ({ token }: TextClaim) => token.kind === "amount";

const date = /截(?:至|止)(?:到)?(?<year>＠)＄月＄日/;

/** 决算: assets are held on the last day of its own year. */
function foreignDates(prose: Prose, { kind }: TextContext, own: number): TextFinding[] {
  if ((kind ?? documentOf(prose).kind) !== "final-accounts") return [];
  return matches(prose, date).flatMap((match): TextFinding[] => {
    const token = match.token("year");
    const isAssets = structureOf(prose).topicAt(match.start)?.topic === "assets";
    const stated = Number(token?.value.digits);
    if (!token || stated === own || (stated < own && !isAssets)) return [];
    return [foreignYear(prose, match.start, match.end, token, own)];
  });
}

/** “某某中心2024年度收入决算…”: a unit as the subject of a section. */
const unitHead =
  /(?<=^|[。;)]|说明|情况)(?<unit>[\u4e00-\u9fff]{4,30}?(?:中心|局|厅|委员会|院|学校|大学|所|站|馆|处|办公室))(?:\((?:本级|部门|单位)\))?(?:单位|部门|本级)?(?:＠(?=度?(?:本年|预算|部门|单位|财政拨款|一般公共|政府性|国有资本|公用经费|机关运行|机构运行|政府采购|收入|支出|总))|截至＠)/;

/** A name that stands only here: units that the text names elsewhere are its own. */
function foreignUnits(prose: Prose, { unitName }: TextContext): TextFinding[] {
  const heads = matches(prose, unitHead).map((match) => ({
    match,
    name: match.group("unit").replace(/^.*(?:说明|情况)/, ""),
  }));
  const given = unitName && canonical(unitName).replace(/\([^()]*\)$/, "");
  const own = given ?? mostCommon(heads.map(({ name }) => name));
  if (own === undefined) return [];
  const isFamiliar = (name: string) =>
    name.endsWith(own) || own.endsWith(name) || prose.skeleton.split(name).length > 2;
  return heads
    .filter(({ name }) => !isFamiliar(name))
    .map(({ match, name }) => ({
      rule: "TX-06",
      severity: "warning",
      certainty: "likely",
      rests: "单位名称按全文最常用的写法判断",
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
