import { type Figure, figureDirection, printFigure } from "../../figures/figure.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readProse } from "../../prose/prose.ts";
import { remnantsOf, toldOnce } from "../../prose/remnants.ts";
import type { Wording } from "../../words/wording.ts";
import type { Ledger } from "../ledger.ts";
import { passagesOf, placeInPassage } from "../passage-prose.ts";
import { remnantsInText } from "../text/remnants-in-text.ts";
import { yearAndUnitAreItsOwn } from "../text/year-and-unit-are-its-own.ts";
import { placeOf } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

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
      if (figure.word) yield wordOutcome(figure, ledger.model.wording);
      if (figure.printed === "") yield blankOutcome(figure);
      if (figure.year !== undefined) yield yearOutcome(figure, ledger.disclosure.record.year);
    }
    yield* omittedOutcomes(ledger);
    yield* textOutcomes(ledger);
  },
};

function wordOutcome(figure: Figure, wording: Wording): Outcome {
  const stated = `${figure.word}${printFigure(figure)}${figure.unit}`;
  const tested = { ...placeOf(figure), formula: "模板文字", operands: [], stated };
  if (figureDirection(figure) !== "both") {
    const [remnant] = remnantsOf(readProse(stated, "plain", wording));
    if (!remnant) return { ...tested, result: "passed" };
    const message = `“${figure.label}”写作“${stated}”：${remnant.what}`;
    return { ...tested, result: "failed", message, fix: remnant.fix };
  }
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

/** Remnants in words of the source that the retold sentences leave out. */
function omittedOutcomes({ disclosure, model }: Ledger): Outcome[] {
  return [...(disclosure.omitted ?? [])].flatMap(([section, quotes]) =>
    quotes.flatMap((quote, index) =>
      remnantsOf(readProse(quote, "plain", model.wording)).map(
        ({ what, fix, severity }): Outcome => {
          const origin = `${disclosure.folder}/facts.json#/omitted/${section}/${index}`;
          const title =
            sectionsOf(disclosure.form).find(({ id }) => id === section)?.title ?? "正文";
          return {
            result: "failed",
            origin,
            section,
            label: title,
            formula: "模板文字",
            operands: [],
            severity,
            stated: quote,
            message: `“${title}”里写着“${quote}”：${what}`,
            fix,
          };
        },
      ),
    ),
  );
}

/** What the texts keep of the template, told at its line; a passage that keeps nothing has passed. */
function textOutcomes(ledger: Ledger): Outcome[] {
  const tested = { label: "正文", formula: "模板文字" };
  const read = passagesOf(ledger).map((passage) => {
    return { passage, remnants: remnantsOf(passage.prose) };
  });
  const passed = read
    .filter(({ remnants }) => remnants.length === 0)
    .map(
      ({ passage }): Outcome => ({ ...placeInPassage(passage, 0), ...tested, result: "passed" }),
    );
  const found = read.flatMap(({ passage, remnants }) =>
    remnants.map((remnant) => ({ remnant, place: placeInPassage(passage, remnant.at) })),
  );
  const failed = toldOnce(found).map(({ place, remnant }): Outcome => {
    const { what, fix, severity, quote } = remnant;
    const message = `正文里有“${quote}”：${what}`;
    return { ...place, ...tested, result: "failed", severity, stated: quote, message, fix };
  });
  return [...passed, ...failed];
}
