import { type Figure, printFigure } from "../../figures/figure.ts";
import { compareDecimals } from "../../numbers/decimal.ts";
import type { Ledger } from "../ledger.ts";
import { passagesOf, placeInPassage } from "../passage-prose.ts";
import { countsInText } from "../text/counts-in-text.ts";
import { listsHaveTheSaidLength } from "../text/lists-have-the-said-length.ts";
import { notTestable, placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const countsAgree: TieOut = {
  id: "TX-07",
  title: {
    zh: "所说的个数与实际列出的一致",
    en: "Counts that are stated are those of the things listed",
  },
  source: "财预〔2016〕143号；预算绩效公开要求",
  severity: "error",
  tolerance: "none",
  kinds: ["final-accounts", "budget"],
  needs: ["disclosure.json", "projects", "text"],
  fix: "请核对个数和所列的内容，补齐缺少的，或更正个数。",
  read: [listsHaveTheSaidLength, countsInText],
  test: (ledger) => [
    ...performance(ledger),
    ...projectsOfTheYear(ledger),
    ...units(ledger),
    ...listsInProse(ledger),
    ...listsOfPassages(ledger),
  ],
};

/** Projects that the document claims to review, its reviews, and its self-evaluation tables. */
function performance(ledger: Ledger): Outcome[] {
  const { projects, record } = ledger.disclosure;
  const claims = ["performance.reviews.total"].flatMap((id) => ledger.figure(id) ?? []);
  const reviews = record.projects;
  return claims.flatMap((claim) => {
    if (!reviews && projects.length === 0)
      return [notTestable(claim, claim.label, "没有自评综述和自评表")];
    const listed = [
      ...(reviews ? ([["自评综述", reviews.length]] as const) : []),
      ...(projects.length > 0 ? ([["项目支出绩效自评表", projects.length]] as const) : []),
    ];
    return [compare(claim, listed)];
  });
}

const projectCounts = ["planned", "implemented", "completed"];

/**
 * The projects of the year are those that were evaluated, where both are said to have spent the same
 * amount. One finding for a sentence that says the number three times.
 */
function projectsOfTheYear(ledger: Ledger): Outcome[] {
  const evaluated = ledger.figure("performance.general-budget.first-level-projects");
  const amount = ledger.figure("performance.general-budget.amount");
  const spent = ledger.figure("project-income-expenditure.total.total");
  const said = projectCounts.flatMap((id) => ledger.figure(`projects.${id}.count`) ?? []);
  const [first] = said;
  if (!evaluated?.value || !first || !amount?.value || !spent?.value) return [];
  if (compareDecimals(amount.value, spent.value) !== 0) {
    return [notTestable(first, first.label, "自评涉及的资金与项目支出总额不同")];
  }
  const other = said.find(
    ({ value }) => value && evaluated.value && compareDecimals(value, evaluated.value) !== 0,
  );
  const count = printFigure(evaluated);
  return [
    {
      result: other ? "failed" : "passed",
      ...placeOf(other ?? first),
      formula: `“${evaluated.label}”${count}个`,
      custom: "两处金额相同，当作同一批项目",
      operands: [evaluated, amount, spent].map(toOperand),
      stated: `${printFigure(other ?? first)}${first.unit}`,
      expected: `${count}${first.unit}`,
      message: `“${(other ?? first).label}”说是${printFigure(other ?? first)}个，开展绩效自评的却是${count}个，两处的金额同为${printFigure(spent)}${spent.unit}`,
    },
  ];
}

/** Units that are said to be in the accounts, and those that are named. */
function units(ledger: Ledger): Outcome[] {
  const claim = ledger.figure("organisation.budget-units");
  const named = ledger.disclosure.record.units;
  return claim && named ? [compare(claim, [["列出名称的单位", named.length]])] : [];
}

function compare(
  claim: Figure,
  listed: readonly (readonly [string, number])[],
  custom?: string,
): Outcome {
  const stated = `${printFigure(claim)}${claim.unit}`;
  const wrong = listed.filter(([, count]) => !isCount(claim, count));
  const words = (wrong.length > 0 ? wrong : listed).map(([what, count]) => `${what}${count}个`);
  return {
    result: wrong.length > 0 ? "failed" : "passed",
    ...placeOf(claim),
    formula: words.join("，"),
    custom,
    operands: [toOperand(claim)],
    stated,
    expected: `${(wrong[0] ?? listed[0])?.[1]}${claim.unit}`,
    message: `“${claim.label}”说是${stated}，实有${words.join("、")}`,
  };
}

function isCount({ value }: Figure, count: number): boolean {
  return value !== null && value.digits === BigInt(count) * 10n ** BigInt(value.scale);
}

const list =
  /(?:内设|具体包括|分别为)(?:机构)?(?:包括|为|有)?[：:]?([^，。；：\n]{1,600}?)[，,]共(?:计)?\{\{\s*([a-z0-9.-]+)\s*\}\}/g;
const digits = "一二三四五六七八九十";

/** A list that ends in “，共{{count}}”: its members are counted. 一至十部 counts as ten. */
function listsInProse(ledger: Ledger): Outcome[] {
  return [...ledger.disclosure.texts].flatMap(([section, { body }]) =>
    [...body.markdown.matchAll(list)].flatMap(([, members = "", id = ""]): Outcome[] => {
      const claim = ledger.within(section, id);
      if (!claim) return [];
      return [bodies(claim, members)];
    }),
  );
}

/** Party bodies and the like stand in such lists, and custom counts them or does not. */
const uncounted = /党委|党总支|党支部|纪委|纪检|工会|团委|离退休/;

function bodies(claim: Figure, members: string): Outcome {
  const all = countMembers(members);
  const counted = countMembers(members, uncounted);
  const outcome = compare(claim, [["列出的机构", all]], "按所列各项都计入");
  if (outcome.result !== "failed" || counted === all || !isCount(claim, counted)) return outcome;
  return {
    ...outcome,
    severity: "info",
    message: `“${claim.label}”说是${printFigure(claim)}${claim.unit}，列出${all}个；机关党委一类不计入时正好相符`,
    fix: "机关党委、纪委、工会一类不计入个数时，请写明。",
  };
}

/** Lists whose number is no figure but words of the text itself: “9个平台（甲、乙、…）”. */
function listsOfPassages(ledger: Ledger): Outcome[] {
  return passagesOf(ledger).flatMap((passage) =>
    listsHaveTheSaidLength(passage.prose, {}).map(
      ({ at, severity, stated, expected, message, fix }): Outcome => ({
        ...placeInPassage(passage, at),
        result: "failed",
        label: "正文",
        formula: `列出${expected}个`,
        severity,
        stated,
        expected,
        message,
        fix,
      }),
    ),
  );
}

function countMembers(list: string, without?: RegExp): number {
  return list
    .split(/[、和及]/)
    .map((member) => member.trim())
    .filter((member) => member !== "" && !without?.test(member))
    .reduce((sum, member) => {
      const range = /([一二三四五六七八九十])至([一二三四五六七八九十])/.exec(member);
      const [from, to] = [digits.indexOf(range?.[1] ?? ""), digits.indexOf(range?.[2] ?? "")];
      return sum + (range && to >= from ? to - from + 1 : 1);
    }, 0);
}
