import { type Figure, printFigure } from "../../figures/figure.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { compareDecimals, type Decimal } from "../../numbers/decimal.ts";
import type { Ledger } from "../ledger.ts";
import { gradesAt } from "../standards.ts";
import { gradesInText } from "../text/grades-in-text.ts";
import { placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const gradesFollowFromScores: TieOut = {
  id: "PF-08",
  title: {
    zh: "等级与得分一致：按报告自定的划分；没有的，按当年的规定，90分以上为优，80分以上为良，60分以上为中，其余为差",
    en: "Grades follow from scores: by the report's own bands, else by those prescribed that year: from 90 优, from 80 良, from 60 中, below 差",
  },
  source: "财预〔2020〕10号《项目支出绩效评价管理办法》（src/checks/standards.json）",
  severity: "error",
  tolerance: "none",
  kinds: ["final-accounts"],
  needs: ["disclosure.json: evaluations", "evaluations"],
  fix: "请核对得分和等级，报告各处用同一个等级。",
  read: [gradesInText],
  *test(ledger) {
    const { evaluations, record } = ledger.disclosure;
    for (const evaluation of evaluations) yield* inReport(ledger, evaluation);
    for (const stated of record.evaluations ?? []) {
      const score = ledger.figure(`performance.${stated.id}.score`);
      const own = evaluations.find(({ name }) => name.endsWith(stated.name));
      if (score) yield* judge(bandsOf(ledger, own), score, stated.name, "", stated.grade);
    }
  },
};

/** Each place of the report that gives a grade. */
function inReport(ledger: Ledger, evaluation: Evaluation): Outcome[] {
  const { score } = evaluation.scores.total;
  const bands = bandsOf(ledger, evaluation);
  return evaluation.grades.flatMap(({ place, grade }) =>
    score ? judge(bands, score, evaluation.name, place, grade) : [],
  );
}

interface Bands {
  /** The highest first; the lowest score of each is included. */
  readonly list: readonly { readonly grade: string; readonly least: Decimal }[];
  readonly words: string;
  /** The document that prescribes them, where the report has none of its own. */
  readonly source?: string;
}

function bandsOf(ledger: Ledger, evaluation: Evaluation | undefined): Bands | undefined {
  const own = evaluation?.scale.map(({ grade, from }) => ({ grade, least: from?.value ?? zero }));
  if (own && own.length > 0) {
    const list = own.sort((a, b) => compareDecimals(b.least, a.least));
    return { list, words: "报告自定的划分" };
  }
  const prescribed = gradesAt(ledger.disclosure.record.year);
  if (!prescribed) return undefined;
  const { bands, source } = prescribed;
  const list = bands.map(({ grade, least }) => {
    return { grade, least: { digits: BigInt(least), scale: 0 } };
  });
  return { list, words: source, source };
}

const zero: Decimal = { digits: 0n, scale: 0 };

function judge(
  bands: Bands | undefined,
  score: Figure,
  name: string,
  place: string,
  grade: string,
): Outcome[] {
  const { value } = score;
  const band = value && bands?.list.find(({ least }) => compareDecimals(value, least) >= 0);
  if (!bands || !band) return [];
  const words = `${printFigure(score)}分`;
  return [
    {
      result: grade === band.grade ? "passed" : "failed",
      ...placeOf(score, place === "" ? name : `${name}·${place}的等级`),
      formula: `${bands.words}：${words}为“${band.grade}”`,
      custom: bands.source && `报告没有写等级标准，按${bands.source}`,
      operands: [toOperand(score)],
      stated: grade,
      expected: band.grade,
      message: `“${name}”得${words}，按${bands.words}为“${band.grade}”，${place || "原文"}写作“${grade}”`,
    },
  ];
}
