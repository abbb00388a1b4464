import { type Figure, printFigure } from "../../figures/figure.ts";
import type { Passage } from "../../figures/section-text.ts";
import { directionOf } from "../../words/directions.ts";
import { remnantsInText } from "../text/remnants-in-text.ts";
import { yearAndUnitAreItsOwn } from "../text/year-and-unit-are-its-own.ts";
import { placeOf } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

/** What a template leaves behind when nobody filled it in. */
const remnants: readonly (readonly [RegExp, string])[] = [
  [/(增加|增长|上升)\s*[(（]\s*(减少|下降|降低)\s*[)）]/, "增减二选一的模板文字"],
  [/(减少|下降)\s*[(（]\s*(增加|增长)\s*[)）]/, "增减二选一的模板文字"],
  [/……|。。|…$/, "没有填写的省略号或多余的标点"],
  [/[(（]\s*按.{0,40}填写.{0,20}[)）]/, "填写说明"],
  [/(?:共|项目|团组|批次|累计)\s+个|(?<![×X])[×X]{2,}\s*(?:万元|个|人|%)|_{2,}/, "没有填写的空白"],
];

export const noTemplateRemnants: TieOut = {
  id: "TX-06",
  title: { zh: "没有模板残留", en: "No remnants of the template" },
  source: "财政部门审核要点：公开文本规范",
  severity: "error",
  tolerance: "none",
  kinds: ["final-accounts", "budget"],
  needs: ["facts.json", "text"],
  fix: "请删去模板文字，按实际情况填写；没有此项内容就直接说明没有。",
  read: [remnantsInText, yearAndUnitAreItsOwn],
  *test(ledger) {
    for (const figure of ledger.stated()) {
      if (figure.word) yield wordOutcome(figure);
      if (figure.printed === "") yield blankOutcome(figure);
      if (figure.year !== undefined) yield yearOutcome(figure, ledger.disclosure.record.year);
    }
    for (const [section, { file, body, passages }] of ledger.disclosure.texts) {
      for (const passage of [body, ...passages.values()]) {
        yield* textOutcomes(section, file, passage);
      }
    }
  },
};

function wordOutcome(figure: Figure): Outcome {
  const stated = `${figure.word}${printFigure(figure)}${figure.unit}`;
  const tested = { ...placeOf(figure), formula: "模板文字", operands: [], stated };
  if (directionOf(figure.word) !== "both") return { ...tested, result: "passed" };
  return {
    ...tested,
    result: "failed",
    message: `“${figure.label}”写作“${stated}”：“${figure.word}”是模板文字，没有选定方向`,
  };
}

/** 二级项目个: the unit was printed, the number never filled in. */
function blankOutcome(figure: Figure): Outcome {
  return {
    result: "failed",
    ...placeOf(figure),
    formula: "没有填写的空白",
    operands: [],
    stated: figure.unit,
    message: `“${figure.label}”只有“${figure.unit}”，没有填数`,
    fix: "请填上这个数；没有就写0。",
  };
}

/** Last year's document was copied, and its year left standing. */
function yearOutcome(figure: Figure, year: number): Outcome {
  return {
    result: figure.year === year ? "passed" : "failed",
    ...placeOf(figure),
    formula: `本公开是${year}年度的`,
    operands: [],
    stated: `${figure.year}年度`,
    expected: `${year}年度`,
    message: `“${figure.label}”${printFigure(figure)}${figure.unit}写作${figure.year}年度的，应为${year}年度`,
    fix: "请改成本年度；确实是别的年度的数，请另用一个数记录。",
  };
}

function textOutcomes(section: string, file: string, { markdown, line }: Passage): Outcome[] {
  return markdown.split("\n").flatMap((text, index): Outcome[] => {
    if (text.trim() === "") return [];
    const number = line + index;
    const place = { origin: `${file}#L${number}`, line: { file, section, number }, label: "正文" };
    const tested = { ...place, formula: "模板文字", operands: [] };
    const found = remnants.flatMap(([pattern, what]) => {
      const match = pattern.exec(text);
      return match ? [{ match: match[0], what }] : [];
    });
    if (found.length === 0) return [{ ...tested, result: "passed" }];
    return found.map(({ match, what }) => ({
      ...tested,
      result: "failed",
      stated: match,
      message: `正文里有“${match}”：${what}`,
    }));
  });
}
