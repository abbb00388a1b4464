import { type Decimal, rescale } from "../../numbers/decimal.ts";
import { documentOf } from "../../prose/document.ts";
import { type Match, matches } from "../../prose/matches.ts";
import type { Prose } from "../../prose/prose.ts";
import { type GradeBand, gradesAt } from "../standards.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** PF-08: the grade is that of the score. */
export const gradesInText: TextRule = (prose, { year = documentOf(prose).year }) => {
  const bands = bandsOf(prose, year);
  return bands ? matches(prose, graded).flatMap((match) => judge(match, bands)) : [];
};

const graded =
  /综合(?:评价)?得分为?(?<score>＃),(?:绩效)?评价(?:结果|等级)为?"?(?<grade>优|良|中|差)"?|(?:合计|总分)＊(?<total>＊)(?:——)?评价等级(?<last>优|良|中|差)/;

const stated =
  /(?:(?<from>＃)(?:\(含\))?(?:分)?(?:以上|至＃|-＃|\(含\)至＃)|＄-＄分?\(含(?<least>＃)\))[^优良中差,。;]{0,16}?(?:为|:|的)?"?(?<grade>优|良|中)"?/;

interface Bands {
  readonly list: readonly GradeBand[];
  /** What prescribes them, where the report prints none. */
  readonly source?: string;
}

/** The bands that the report prints; else those that hold in its year. */
function bandsOf(prose: Prose, year: number | undefined): Bands | undefined {
  const prescribed = year === undefined ? undefined : gradesAt(year);
  const found = new Map<string, number>();
  for (const match of matches(prose, stated)) {
    const token = match.token("from") ?? match.token("least");
    if (token?.unit !== "分") continue;
    found.set(match.group("grade"), Number(rescale(token.value, 0).digits));
  }
  if (found.size === 0) return prescribed && { list: prescribed.bands, source: prescribed.source };
  const own = [...found].map(([grade, least]) => ({ grade, least }));
  const list = [...own.sort((a, b) => b.least - a.least), { grade: "差", least: 0 }];
  return { list };
}

function gradeOf(score: Decimal, bands: readonly GradeBand[]): string | undefined {
  const hundredths = rescale(score, 2).digits;
  return bands.find(({ least }) => hundredths >= BigInt(least) * 100n)?.grade;
}

function judge(match: Match, { list, source }: Bands): TextFinding[] {
  const score = match.token("score") ?? match.token("total");
  const grade = match.group("grade") || match.group("last");
  const expected = score && gradeOf(score.value, list);
  if (!score || expected === undefined || expected === grade) return [];
  const words = list
    .filter(({ least }) => least > 0)
    .map((band) => `${band.least} 分以上${band.grade}`)
    .join("、");
  return [
    {
      rule: "PF-08",
      severity: source ? "warning" : "error",
      certainty: source ? "likely" : "proved",
      rests: source && `报告没有写等级标准，按${source}`,
      at: Math.max(match.at("grade"), match.at("last")),
      stated: grade,
      expected,
      message: `得分 ${score.printed}，等级写“${grade}”；按 ${words}，应为“${expected}”`,
      fix: "请核对得分和等级，全文用同一等级。",
    },
  ];
}
