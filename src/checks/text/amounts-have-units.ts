import { labelBefore } from "../../prose/labels.ts";
import { matches } from "../../prose/matches.ts";
import type { Prose } from "../../prose/prose.ts";
import { say } from "../../prose/tokens.ts";
import { perWording } from "../../words/wording.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** A number that only money can be: behind a word for money or for a change of it. */
const bare =
  /(?:经费|支出|收入|费|工资|奖金|补贴|补助|公积金|预算(?:数)?|决算(?:数)?|金额|总额)(?:为|共|较[^,。;￥]{2,12}?)?(?:增加|减少)?(?:了)?(?<number>＊)(?=[。,;、)]|$)|[较比][^,。;￥]{2,14}?(?:增加|减少)(?:了)?(?<change>＊)(?=[。,;、])/;

/** TX-09: an amount has its whole unit: 万元, not 万, and not nothing. */
export const amountsHaveUnits: TextRule = (prose) => [
  ...ratesWithoutSign(prose),
  ...matches(prose, bare).flatMap((match): TextFinding[] => {
    const at = Math.max(match.at("number"), match.at("change"));
    const token = prose.tokenAt(at);
    if (!token || token.value.scale === 0) return [];
    return [
      {
        rule: "TX-09",
        severity: "warning",
        at,
        stated: token.printed,
        message: `“${prose.quote(match.start, match.end)}”：金额没有单位`,
        fix: "请在数字后写明单位，如“万元”。",
      },
    ];
  }),
  ...prose.tokens
    .filter(({ unitIncomplete }) => unitIncomplete)
    .map((token): TextFinding => {
      const at = prose.places.indexOf(token.start);
      const printed = `${token.printed}${token.unit.replace("元", "")}`;
      return {
        rule: "TX-09",
        severity: "warning",
        at,
        stated: printed,
        expected: say(token),
        message: `${labelBefore(prose, at)}写“${printed}”，单位不完整`,
        fix: `如为金额，请写“${say(token)}”。`,
      };
    }),
];

const rate = perWording(
  ({ direction }) =>
    new RegExp(
      `(?:(?:${direction.word})￥,?(?:同比)?(?:${direction.word})|￥,?\\(?占(?:比|到)?[^,。;:￥％＃＊]{0,30}?|完成(?:年初|全年|调整)?预算(?:数)?的?|执行率为?)(?<number>＊)(?=[。,;、()]|$)`,
    ),
);

/** “增加1193.20万元，增长13.95。”: a rate without %. */
function ratesWithoutSign(prose: Prose): TextFinding[] {
  return matches(prose, rate(prose.wording)).flatMap((match): TextFinding[] => {
    const token = match.token("number");
    if (!token) return [];
    return [
      {
        rule: "TX-09",
        severity: "warning",
        at: match.at("number"),
        stated: token.printed,
        expected: `${token.printed}%`,
        message: `“${prose.quote(match.start, match.end)}”：比率后没有“%”`,
        fix: "请在比率后补上“%”。",
      },
    ];
  });
}
