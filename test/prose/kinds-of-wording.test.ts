import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProse } from "../../src/checks/check-prose.ts";
import { tieOuts } from "../../src/checks/tie-outs.ts";
import { readProse } from "../../src/prose/prose.ts";

const check = (text: string) =>
  checkProse(readProse(text, "plain"), "正文.txt")
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, rule, stated }) => `${severity} ${rule} ${stated}`);

/** Wordings that accused the innocent. */
const sound: Record<string, string> = {
  "a share of the section's own total, after totals of others":
    "四、财政拨款收入支出决算总体情况说明\n2021年财政拨款支出总计900.00万元。\n五、一般公共预算财政拨款支出决算情况说明\n2021年一般公共预算财政拨款支出400.00万元，主要用于以下方面：教育支出100.00万元，占25%；卫生健康支出300.00万元，占75%。",
  "shares of three that are all there is":
    "七、“三公”经费支出决算情况说明\n支出决算为3.20万元，完成预算的80%，预算为4.00万元。其中，出国费支出决算0万元，占0%；接待费支出决算3.20万元，占100%。",
  "items of what was said before the change":
    "2025年“三公”经费预算数为30.00万元，比2024年预算减少5万元。其中：（一）因公出国（境）费0万元；（二）公务用车购置及运行费28.00万元，比2024年预算减少5万元；（三）公务接待费2.00万元。",
  "a list that ends in a semicolon before the next heading":
    "二、收入决算情况说明\n本年收入合计60.00万元，其中：财政拨款收入55.00万元；其他收入5.00万元；\n三、支出决算情况说明\n本年支出合计55.00万元，其中：基本支出40.00万元；项目支出15.00万元；",
  "basic expenditure of each item":
    "五、一般公共预算支出情况说明\n2023年一般公共预算拨款支出500元，其中：基本支出500元。\n小学教育支出200元，其中：基本支出200元。\n学前教育支出300元，其中：基本支出300元。",
  "dot leaders and document numbers": "一、职能 ………………………………3\n根据财预【2019】12号文执行。",
  "a number broken over a line":
    "二、收入决算情况说明\n2022年度本年收入合计1200.00万元，其中：财政拨款收入9\n00.00万元，占75%；其他收入300.00万元，占25%。",
  "grades by the report's own bands":
    "评价等级分为：95分（含）以上为优，85分（含）至95分为良。综合得分为92分，评价结果为“良”。",
  "two funds of one name":
    "三、支出决算情况说明\n本年支出合计90.00万元，其中：基本支出60.00万元，占66.67%；项目支出30.00万元，占33.33%。\n六、一般公共预算财政拨款基本支出决算情况说明\n2023年一般公共预算财政拨款基本支出50.00万元，其中：人员经费40.00万元，公用经费10.00万元。",
  "two units of money": "收、支总计1.25亿元（12502.33万元），其中：财政拨款1.00亿元，占79.99%。",
  "a new sentence that goes back to the first total of the one before":
    "1.收入预算情况。收入预算72.00万元，包括：本年收入72.00万元，上年结转0万元。其中，财政拨款收入40.00万元，占55.56%；经营收入32.00万元，占44.44%。",
  "an item that names its own category, after a list of categories":
    "1.公共安全支出（类）80.00万元；2.住房保障支出（类）20.00万元。\n（1）公共安全支出（类）公安（款）行政运行（项）年初预算为70.00万元，支出决算为80.00万元，完成年初预算的114.29%，决算数大于年初预算数的主要原因是人员增加。",
  "a total of expenditure without what is left at the end":
    "一、收入支出决算总体情况\n（一）收入总计100.00万元。\n（二）支出总计90.00万元，包括：1.基本支出50.00万元。2.项目支出40.00万元。\n（三）结余分配3.00万元。\n（四）年末结转和结余7.00万元。",
  "a change that names its subject, behind a list":
    "一、收入支出决算总体情况\n收入总计110.00万元，包括：\n1.财政拨款收入100.00万元。\n2.年初结转和结余10.00万元。\n与上年相比，今年收入增加10.00万元，增长10%。",
  "a list of main items":
    "教育支出（类）100.00万元，其中主要项目：小学教育30.00万元、初中教育20.00万元。",
};

for (const [name, text] of Object.entries(sound)) {
  test(`nobody is accused: ${name}`, () => assert.deepEqual(check(text), []));
}

const faulty: Record<string, readonly [text: string, expected: readonly string[]]> = {
  "parts on lines of their own": [
    "六、一般公共预算财政拨款基本支出决算情况说明\n2023年一般公共预算财政拨款基本支出80.00万元，其中：\n人员经费50.00万元，主要包括：基本工资、奖金等。\n公用经费20.00万元，主要包括：办公费等。",
    ["error FA-08 80.00万元"],
  ],
  "a reason that is empty": [
    "接待费3.00万元，与上年持平，主要原因是。",
    ["error TX-06 主要原因是"],
  ],
  "a rate without its sign": [
    "比上年增加10.00万元，增长5.20。主要原因是项目增加。",
    ["warning TX-09 5.20"],
  ],
  "a comparison that is not so": [
    "年初预算为20.00万元，支出决算为18.00万元，完成年初预算的90%，决算数大于年初预算数的主要原因是追加。",
    ["error TX-03 大于"],
  ],
  "Word's residue, told once of a document": [
    "一、职能 PAGEREF _Toc123 3\n二、收入 PAGEREF _Toc124 4\n三、支出 错误!未定义书签。",
    ["error TX-06 PAGEREF _Toc123"],
  ],
  "income and expenditure apart": [
    "一、收入支出决算总体情况说明\n2023年度收入总计50.00万元，支出总计51.00万元。",
    ["error FA-01 51.00万元"],
  ],
  "a list that fits no total of the sentence before": [
    "收入预算72.00万元，包括：本年收入71.00万元，上年结转1.00万元。其中，财政拨款收入40.00万元；经营收入62.00万元。",
    ["error TX-05 72.00万元"],
  ],
  "an item above the category that it names": [
    "1.公共安全支出（类）80.00万元；2.住房保障支出（类）20.00万元。\n（1）公共安全支出（类）公安（款）行政运行（项）年初预算为70.00万元，支出决算为84.00万元，完成年初预算的120%，决算数大于年初预算数的主要原因是人员增加。",
    ["error FA-05 80.00万元"],
  ],
  "totals apart by more than what is left at the end": [
    "一、收入支出决算总体情况\n（一）收入总计100.00万元。\n（二）支出总计91.00万元。\n（三）年末结转和结余7.00万元。",
    ["error FA-01 91.00万元"],
  ],
  "a change that fits no figure of its subject": [
    "一、收入支出决算总体情况\n收入总计110.00万元，包括：\n1.财政拨款收入100.00万元。\n2.年初结转和结余10.00万元。\n与上年相比，今年收入增加10.00万元，增长19%。",
    ["error TX-04 19%"],
  ],
  "a change that the printed amounts don't give": [
    "一、收支预算总体情况\n2024年收入预算90.00万元，支出预算90.00万元，收支平衡。与2023年预算100.00万元相比减少20.00万元，下降10%。",
    ["error TX-04 10%"],
  ],
  "more small firms than firms": [
    "九、政府采购支出情况说明\n2023年度政府采购支出总额50.00万元。授予中小企业合同金额20.00万元，其中：授予小微企业合同金额30.00万元。",
    ["error TX-05 20.00万元"],
  ],
};

for (const [name, [text, expected]] of Object.entries(faulty)) {
  test(`found: ${name}`, () => assert.deepEqual(check(text), expected));
}

test("what a text is told has the id of a rule of the one registry", () => {
  const ids = new Set(tieOuts.map(({ id }) => id));
  const told = Object.values(faulty).flatMap(([text]) => check(text));
  assert.deepEqual(
    told.filter((finding) => !ids.has(finding.split(" ")[1] ?? "")),
    [],
  );
});
