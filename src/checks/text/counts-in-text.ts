import { matches } from "../../prose/matches.ts";
import type { Prose } from "../../prose/prose.ts";
import { say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-07: projects claimed = reviews told = self-evaluation tables = projects carried out. */
export const countsInText: TextRule = (prose) => [...reviews(prose), ...projects(prose)];

const claim = /共(?<count>＃)项目的绩效自评结果/;
const review = /自评综述:/;
const table = /项目支出绩效自评表/;

function reviews(prose: Prose): TextFinding[] {
  const [claimed] = matches(prose, claim);
  const count = claimed?.token("count");
  if (!claimed || !count) return [];
  const said = Number(count.value.digits);
  const told = matches(prose, review).length;
  const tables = matches(prose, table).length;
  const parts = [
    ...(told > 0 && told !== said ? [`自评综述有 ${told} 篇`] : []),
    ...(tables > 0 && tables !== said ? [`自评表有 ${tables} 张`] : []),
  ];
  if (parts.length === 0) return [];
  return [
    {
      rule: "TX-07",
      severity: "error",
      at: claimed.at("count"),
      stated: say(count),
      expected: parts.join("，"),
      message: `写“${prose.quote(claimed.start, claimed.end)}”，实际${parts.join("，")}`,
      fix: "请补齐综述和自评表，或改正个数并说明只公开一部分。",
    },
  ];
}

/** The number of projects of the year, wherever it is said. */
const projectCount =
  /(?:预算安排项目(?<planned>＃)|全面开展绩效自评,其中:?一级项目(?<first>＃)|决算中反映(?<shown>＃)一般公共预算项目)/;

function projects(prose: Prose): TextFinding[] {
  const said = matches(prose, projectCount).flatMap((match) => {
    const token = match.token("planned") ?? match.token("first") ?? match.token("shown");
    return token ? [{ match, token }] : [];
  });
  const [base, ...others] = said;
  if (!base) return [];
  return others
    .filter(({ token }) => token.value.digits !== base.token.value.digits)
    .slice(0, 1)
    .map(({ match, token }) => ({
      rule: "TX-07",
      severity: "warning",
      at: match.start,
      stated: say(token),
      expected: say(base.token),
      operands: [
        { label: "前文的项目数", token: base.token },
        { label: "此处的项目数", token },
      ],
      message: `“${prose.quote(match.start, match.end)}”与前文“${prose.quote(base.match.start, base.match.end)}”的项目数不一致`,
      fix: "请核对项目个数；口径不同时请写明口径。",
    }));
}
