import { tableKinds } from "../forms/vocabulary.ts";
import { cleanLabel } from "../words/clean-label.ts";
import { normaliseLabel } from "../words/normalise.ts";

const numbered =
  /^(?:附?表|公开|预算|附件|财决公开|财决)\d*表?[-.、:：]?\d*[.、:：]?|^\d+[.、]|^[一二三四五六七八九十]+、|^\([一二三四五六七八九十\d]+\)/;
const suffix =
  /\((?:续表?|公开\d+表|单位:?(?:元|千元|万元|亿元)|样表|空表|本级|部门|单位|[部门]*(?:预|决)算?|含.{1,30}|\d{4}年度?)\)$/;
/** 2024年度, also behind the name of the unit. */
const year = /^.{0,40}?\d{4}年度?/;
const owner =
  /^(?:(?:预算)?(?:单位|部门)|本级|区级|市级|省级|县级|区本级|市本级)+(?:综合(?:预算|决算)?)?/;
const unitName =
  /^.{2,30}(?:委员会|办公室|联合会|检察院|局|厅|委|办|中心|学院|学校|中学|小学|大学|医院|法院|协会|总队|支队|大队|研究所|所|站|馆|处|队|社|校|院)(?:\(?本级\)?)?/;

/** The comparable writings of a printed title: as it stands, then without number, year, owner and suffix. */
export function titleWritings(text: string): string[] {
  const printed = normaliseLabel(text).replace(suffix, "");
  const bare = printed.replace(numbered, "");
  const all = [printed, bare, printed.replace(year, ""), bare.replace(year, "")];
  return [...all, ...all.map((writing) => writing.replace(owner, ""))].filter((w) => w !== "");
}

/** What kind of table a title names; undefined for none, or for several. */
export function titleKind(text: string): string | undefined {
  const writings = titleWritings(text);
  const shortest = writings.at(-1) ?? "";
  for (const writing of [...writings, shortest.replace(unitName, "").replace(owner, "")]) {
    const [kind, second] = tableKinds(writing);
    if (kind !== undefined && second === undefined) return kind;
  }
  return undefined;
}

/** May the text be a title at all? */
export function looksLikeTitle(text: string): boolean {
  const label = normaliseLabel(text).replace(suffix, "");
  return (
    label.length >= 3 &&
    label.length <= 60 &&
    /表(?:\([^()]{1,20}\))?$/.test(label) &&
    !/^(?:公开|预算|附)*\d+表$/.test(label)
  );
}

/** The title as people read it, without number, year and unit: those stand elsewhere on the page. */
export function shownTitle(text: string): string {
  const clean = cleanLabel(text)
    .replace(/^(?:附?表|附件|公开)\s*[\d-]+\s*[:：、.]?\s*/, "")
    .replace(/^\d+\s*[.、．]\s*/, "")
    .replace(/^[一二三四五六七八九十]+、/, "")
    .replace(/[（(](?:续表?|公开\d+表|单位[:：]?\S{1,3}元)[)）]$/, "")
    .trim();
  const dated = /^.{0,40}?\d{4}\s*年度?(.+)$/.exec(clean)?.[1]?.trim();
  return dated ?? clean;
}
