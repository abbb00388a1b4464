import { type Figure, figureDirection, printFigure } from "../../figures/figure.ts";
import { type Passage, replaceReferences } from "../../figures/section-text.ts";
import { isToWrite } from "../../figures/to-write.ts";
import { readProse } from "../../prose/prose.ts";
import { type FoundRemnant, remnantsOf, toldOnce } from "../../prose/remnants.ts";
import type { Ledger } from "../ledger.ts";
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
      if (figure.word) yield wordOutcome(figure);
      if (figure.printed === "") yield blankOutcome(figure);
      if (figure.year !== undefined) yield yearOutcome(figure, ledger.disclosure.record.year);
    }
    yield* textOutcomes(ledger);
  },
};

function wordOutcome(figure: Figure): Outcome {
  const stated = `${figure.word}${printFigure(figure)}${figure.unit}`;
  const tested = { ...placeOf(figure), formula: "模板文字", operands: [], stated };
  if (figureDirection(figure) !== "both") return { ...tested, result: "passed" };
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

/** What the texts keep of the template, told at its line; a passage that keeps nothing has passed. */
function textOutcomes(ledger: Ledger): Outcome[] {
  const passed: Outcome[] = [];
  const found: { readonly remnant: FoundRemnant; readonly place: LinePlace }[] = [];
  for (const [section, { file, body, passages }] of ledger.disclosure.texts) {
    for (const passage of [body, ...passages.values()]) {
      // What a draft has still to say is told as such.
      if (isToWrite(passage)) continue;
      const own = remnantsIn(ledger, section, file, passage);
      found.push(...own);
      const place = placeOfLine(section, file, passage.line);
      if (own.length === 0) passed.push({ ...place, result: "passed" });
    }
  }
  const failed = toldOnce(found).map(({ place, remnant }): Outcome => {
    const { what, fix, severity, quote } = remnant;
    const message = `正文里有“${quote}”：${what}`;
    return { ...place, result: "failed", severity, stated: quote, message, fix };
  });
  return [...passed, ...failed];
}

/** What a passage keeps of the template, as it reads with its figures in it. */
function remnantsIn(ledger: Ledger, section: string, file: string, { markdown, line }: Passage) {
  const { wording } = ledger.model;
  const printed = replaceReferences(markdown, (id) => plainNumber(ledger.within(section, id)));
  const prose = readProse(printed, "markdown", wording);
  return remnantsOf(prose).map((remnant) => {
    const number = line + prose.positionAt(remnant.at).line - 1;
    return { remnant, place: placeOfLine(section, file, number) };
  });
}

/** Number and unit alone: a word or a blank that the template left is told of the figure itself. */
function plainNumber(figure: Figure | undefined): string {
  return figure?.value ? `${printFigure(figure)}${figure.unit}` : "0";
}

type LinePlace = ReturnType<typeof placeOfLine>;

function placeOfLine(section: string, file: string, number: number) {
  const line = { file, section, number };
  return { origin: `${file}#L${number}`, line, label: "正文", formula: "模板文字", operands: [] };
}
