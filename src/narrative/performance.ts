import { type Block, heading, paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";

/** 预算绩效: how much was evaluated, the review of each project, the result of the evaluation. */
export function tellPerformance(teller: Teller): Block[] {
  const { record } = teller.disclosure;
  return [
    heading(2, "overview", "预算绩效管理工作开展情况"),
    ...tellOverview(teller),
    heading(2, "reviews", "项目绩效自评结果"),
    ...tellReviewCount(teller),
    ...(record.projects ?? []).flatMap((project) => tellReview(teller, project)),
    heading(2, "evaluations", "部门项目绩效评价结果"),
    ...(record.evaluations ?? []).map(({ id, name, grade }) =>
      paragraph(
        say`“${name}”的绩效评价综合得分为${teller.figure(`performance.${id}.score`)}，评价结果为“${grade}”。`,
      ),
    ),
  ];
}

function tellOverview(teller: Teller): Block[] {
  const { unit, record } = teller.disclosure;
  const general = (measure: string) => teller.figure(`performance.general-budget.${measure}`);
  const funds = (measure: string) => teller.figure(`performance.government-funds.${measure}`);
  const evaluation = (measure: string) => teller.figure(`performance.evaluation.${measure}`);
  const names = (record.evaluations ?? []).map(({ name }) => `“${name}”`).join("、");
  return [
    paragraph(
      say`${unit.name}对${record.year}年度的一般公共预算项目支出全面开展了绩效自评：一级项目${general("first-level-projects")}，二级项目${general("second-level-projects")}，涉及资金${general("amount")}，占一般公共预算项目支出总额的${general("share")}。`,
    ),
    paragraph(
      say`政府性基金预算项目${funds("projects")}，其中一级项目${funds("first-level-projects")}、二级项目${funds("second-level-projects")}，涉及资金${funds("amount")}，占应纳入绩效自评的政府性基金预算项目支出总额的${funds("share")}。`,
    ),
    ...(names === ""
      ? []
      : [
          paragraph(
            say`开展部门评价的项目：${names}，涉及一般公共预算支出${evaluation("general-budget-amount")}，政府性基金支出${evaluation("government-funds-amount")}。`,
          ),
        ]),
    ...teller.prose("evaluation-findings"),
  ];
}

function tellReviewCount(teller: Teller): Block[] {
  const count = (measure: string) => teller.figure(`performance.reviews.${measure}`);
  return [
    paragraph(
      say`${teller.disclosure.record.year}年度决算反映了${count("general-budget")}一般公共预算项目和${count("government-funds")}政府性基金项目的绩效自评结果，共${count("total")}项目。以下是公开了自评综述的项目。`,
    ),
  ];
}

function tellReview(teller: Teller, { id, name }: { id: string; name: string }): Block[] {
  const figure = (measure: string) => teller.figure(`performance.${id}.${measure}`);
  return [
    heading(3, `review-${id}`, name),
    paragraph(
      say`自评得分${figure("score")}。全年预算数${figure("budget")}，执行数${figure("executed")}，完成预算的${figure("completion")}。`,
    ),
    ...teller.explained("绩效目标完成情况", `${id}-achieved`),
    ...teller.explained("发现的主要问题及原因", `${id}-problems`),
    ...teller.explained("下一步改进措施", `${id}-improvements`),
  ];
}
