import { otherFiguresOf, sectionOf } from "../forms/other-figures.ts";
import { type Block, paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";

/** A section that is prose only: its Markdown, then what was given beside it. */
export function tellProse(teller: Teller): Block[] {
  return [...teller.body(), ...tellUnmentioned(teller)];
}

/** Figures of the section that were given and that no text refers to: they would stand nowhere. */
function tellUnmentioned({ disclosure, section, figure }: Teller): Block[] {
  const { form, texts } = disclosure;
  const mentioned = new Set(
    [...texts.values()].flatMap(({ references }) => references.map(({ name }) => name)),
  );
  const rows = otherFiguresOf(form).flatMap((other) => {
    const given = figure(other.id);
    const isOwn = sectionOf(other, form)?.id === section;
    return given && isOwn && !mentioned.has(other.id) ? [[[given.label], say`${given}`]] : [];
  });
  if (rows.length === 0) return [];
  return [{ type: "records", caption: "有关数字", head: ["项目", "数值"], rows }];
}

/** 机构设置: the Markdown, then the units that the accounts cover. */
export function tellOrganisation(teller: Teller): Block[] {
  const { unit, record } = teller.disclosure;
  const units = record.units ?? [{ name: unit.name, nature: unit.nature }];
  return [
    ...teller.body(),
    {
      type: "records",
      caption: "纳入编制范围的单位",
      head: ["序号", "单位名称", "单位性质"],
      rows: units.map(({ name, nature }, index) => [[String(index + 1)], [name], [nature]]),
    },
    ...tellUnmentioned(teller),
  ];
}

/** 名词解释 of this disclosure, in its order. */
export function tellTerms(teller: Teller): Block[] {
  return [{ type: "terms", terms: teller.disclosure.terms }];
}

/** 联系方式: never a person's name. */
export function tellContact(teller: Teller): Block[] {
  const { unit, record } = teller.disclosure;
  const { phone, email } = record.contact ?? {};
  return [
    paragraph(say`对本次公开的内容有疑问或意见，可以联系${unit.name}。`),
    {
      type: "records",
      caption: "联系方式",
      head: ["方式", "内容"],
      rows: [[["联系电话"], [phone ?? "原文未公开"]], ...(email ? [[["电子邮箱"], [email]]] : [])],
    },
  ];
}
