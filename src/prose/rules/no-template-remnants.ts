import { matches } from "../matches.ts";
import type { ProseFinding, ProseRule } from "../prose-rule.ts";

interface Remnant {
  readonly pattern: RegExp;
  readonly what: string;
  readonly fix: string;
}

const undecided = "(?:增加|增长|上升|提高)[(/](?:减少|下降|降低)\\)?";
const remnants: readonly Remnant[] = [
  {
    pattern: new RegExp(`${undecided}(?:[￥＊][,，、]?(?:同比)?(?:${undecided}[％＊])?)?`),
    what: "模板里的增减选择没有选定",
    fix: "请只留一个方向词；没有变动写“与上年持平”。",
  },
  {
    pattern: /(?:[^,。;:]{1,12}[:为])?(?:…|\.{3,}|\.\.\.)+/,
    what: "模板里的省略号没有填写",
    fix: "请写出内容；没有内容时删去这一句。",
  },
  {
    pattern: /\((?:按|请|根据)[^()￥]{0,60}(?:填写|填列|说明)[^()]{0,10}\)/,
    what: "填写说明留在正文里",
    fix: "请删去括号里的填写说明。",
  },
  {
    pattern: /(?:项目|团组|车辆|单位|机构|批次)(?:共|为)?(?:个|辆|家|台)(?=[,。;、])/,
    what: "量词前没有数",
    fix: "请在量词前填上数；没有就填 0。",
  },
  {
    pattern: /[×ＸX]{2,}(?!L)|_{2,}|【[^】]{0,12}】|某某(?:单位|部门)|[○〇]{2,}/,
    what: "占位符没有填写",
    fix: "请填上实际内容。",
  },
  {
    pattern: /(?<!\()(?:增加|减少|增长|下降)\)(?=[￥％＊])/,
    what: "方向词后多出半个括号，是增减选择的残留",
    fix: "请删去多余的括号。",
  },
  {
    pattern: /(?<same>(?:决算数与年初预算数的)?(?:差异|变动|主要)原因)[:是为]?\k<same>/,
    what: "同一短语重复两遍",
    fix: "请删去重复的短语。",
  },
  { pattern: /无增减(?:少|加)/, what: "语句残缺", fix: "请改为“无增减”。" },
];

/** TX-06: nothing of the template is left in the text. Remnants of one sentence are one finding. */
export const noTemplateRemnants: ProseRule = (prose) =>
  remnants.flatMap(({ pattern, what, fix }) =>
    matches(prose, pattern).map(({ start, end }): ProseFinding => {
      const quote = prose.quote(start, end);
      return {
        rule: "TX-06",
        severity: "error",
        at: start,
        stated: quote,
        message: `“${quote}”：${what}`,
        fix,
      };
    }),
  );
