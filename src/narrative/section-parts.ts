import { otherFiguresOf, sectionOf } from "../forms/other-figures.ts";
import type { CodedPart } from "../phrases/narrative.ts";
import { type Block, paragraph, say } from "./say.ts";
import type { SectionTexts } from "./section-texts.ts";
import type { Teller } from "./teller.ts";
import { isTranscribed } from "./transcribed.ts";

type Tell = (teller: Teller, texts: SectionTexts) => Block[];

/** What sections hold that is no sentence. */
export const sectionParts: Readonly<Record<CodedPart, Tell>> = {
  body: (_, texts) => texts.body(),
  "own-figures": tellUnmentioned,
  units: tellUnits,
  contact: tellContact,
  terms: ({ disclosure: { terms } }) => (terms.length > 0 ? [{ type: "terms", terms }] : []),
  "empty-reason": ({ disclosure, section }) => {
    const reason = disclosure.tables.get(section)?.emptyReason;
    return reason ? [paragraph(say`${reason}`)] : [];
  },
};

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

/** The units that the disclosure covers. */
function tellUnits({ disclosure: { unit, record } }: Teller): Block[] {
  const units = record.units ?? [{ name: unit.name, nature: unit.nature }];
  return [
    {
      type: "records",
      caption: "纳入编制范围的单位",
      head: ["序号", "单位名称", "单位性质"],
      rows: units.map(({ name, nature }, index) => [[String(index + 1)], [name], [nature]]),
    },
  ];
}

/** Never a person's name; only what was copied from elsewhere has an 原文 that lacks it. */
function tellContact({ disclosure }: Teller): Block[] {
  const { phone, email } = disclosure.record.contact ?? {};
  const given = phone ?? (isTranscribed(disclosure) ? "原文未公开" : undefined);
  const rows = [
    ...(given ? [[["联系电话"], [given]]] : []),
    ...(email ? [[["电子邮箱"], [email]]] : []),
  ];
  if (rows.length === 0) return [];
  return [{ type: "records", caption: "联系方式", head: ["方式", "内容"], rows }];
}
