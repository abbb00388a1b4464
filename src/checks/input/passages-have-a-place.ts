import { type Finding, inputFault, inputWarning } from "../../finding.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Disclosure } from "../../model/disclosure-model.ts";
import { askedPassages } from "../../narrative/asked-passages.ts";
import { nearest } from "../../words/nearest.ts";
import type { Rule } from "../rule.ts";

/** A named passage that its section has no place for would be shown nowhere. */
export const passagesHaveAPlace: Rule = (disclosure) => {
  const known = Map.groupBy(askedPassages(disclosure), ({ section }) => section);
  const sections = new Set(sectionsOf(disclosure.form).map(({ id }) => id));
  return [...disclosure.texts].flatMap(([section, { file, passages }]) => {
    if (!sections.has(section)) return [];
    const ids = new Set((known.get(section) ?? []).map(({ id }) => id));
    return [...passages]
      .filter(([id]) => !ids.has(id))
      .flatMap(([id, { line }]) => {
        const where = `${file} · 第 ${Math.max(1, line - 1)} 行`;
        if (isOfItem(id)) return ofItem(disclosure, id, where);
        // What a draft has no figures for yet may be told later.
        const tell = disclosure.record.status === "draft" ? inputWarning : inputFault;
        return [ofName(id, ids, where, tell)];
      });
  });
};

/** Named by the code of a 类, 款 or 项. */
function isOfItem(id: string): boolean {
  return /^\d{3,7}(?:-use)?$/.test(id);
}

/** The item may have gone since last year; a table that could not be had, or is still to be filled, may have any. */
function ofItem({ tables }: Disclosure, id: string, where: string): Finding[] {
  const items = tables.get("general-budget")?.rows.filter(({ code }) => code !== undefined) ?? [];
  if (items.length === 0) return [];
  const message = `附表里没有编码为 ${id.replace("-use", "")} 的科目，为它写的一段不会显示`;
  return [inputWarning("IN-11", where, message, "请核对编码；今年没有这个科目的，请删去这一段。")];
}

function ofName(
  id: string,
  ids: ReadonlySet<string>,
  where: string,
  tell: typeof inputFault | typeof inputWarning,
): Finding {
  const near = nearest(id, ids);
  const all = [...ids].filter((known) => !isOfItem(known)).slice(0, 8);
  const list = all.length > 0 ? `这一节有 ${all.join("、")}；` : "";
  return tell(
    "IN-11",
    where,
    `这一节没有地方放名为“${id}”的一段，它不会显示`,
    near ? `是否应为“${near}”？` : `${list}正文里的小标题请写“### 标题”，不写 {#…}。`,
  );
}
