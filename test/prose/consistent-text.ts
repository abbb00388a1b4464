import fc from "fast-check";
import {
  type Decimal,
  formatDecimal,
  percentOf,
  subtractDecimals,
  sumDecimals,
} from "../../src/numbers/decimal.ts";

/** A place of a text that can be broken: the printed number, and the rules that must then speak. */
export interface Breakable {
  readonly printed: string;
  readonly rules: readonly string[];
}

export interface ConsistentText {
  readonly text: string;
  readonly breakables: readonly Breakable[];
}

const amount = fc.bigInt({ min: 10_000n, max: 9_999_999n }).map((digits) => ({ digits, scale: 2 }));
const print = (value: Decimal) => formatDecimal(value).replace("-", "");
const rate = (part: Decimal, whole: Decimal) => print(percentOf(part, whole) ?? part);

function changed(now: Decimal, before: Decimal) {
  const change = subtractDecimals(now, before);
  const [word, rateWord] = change.digits < 0n ? ["减少", "下降"] : ["增加", "增长"];
  const reason = change.digits < 0n ? "压减开支，会议减少" : "新增工作，追加经费";
  return { change: print(change), rate: rate(change, before), word, rateWord, reason };
}

/** The narrative of a made-up unit: all its numbers agree. */
export const consistentText: fc.Arbitrary<ConsistentText> = fc
  .record({
    personnel: amount,
    office: amount,
    travel: amount,
    project: amount,
    before: amount,
    officeBefore: amount,
    budgets: fc.tuple(amount, amount),
    comma: fc.constantFrom(",", "，"),
  })
  .filter(
    ({ before, officeBefore, office, travel }) =>
      before.digits !== 0n && officeBefore.digits !== sumDecimals([office, travel]).digits,
  )
  .map(({ personnel, office, travel, project, before, officeBefore, budgets, comma }) => {
    const operating = sumDecimals([office, travel]);
    const basic = sumDecimals([personnel, operating]);
    const total = sumDecimals([basic, project]);
    const year = changed(total, before);
    const yearly = changed(operating, officeBefore);
    const [first, second] = budgets;
    const text = [
      `一、收入支出决算总体情况说明\n某县水务局2024年度收入、支出决算总计${print(total)}万元。与上年决算相比，收、支总计各${year.word}${year.change}万元，${year.rateWord}${year.rate}%，变动原因：${year.reason}。`,
      `二、支出决算情况说明\n某县水务局2024年度本年支出决算合计${print(total)}万元，其中：本年基本支出${print(basic)}万元，占${rate(basic, total)}%；本年项目支出${print(project)}万元，占${rate(project, total)}%。`,
      `三、一般公共预算财政拨款支出决算情况说明\n(一)农林水支出(类)农林水支出(类)决算数为${print(total)}万元。其中：1.水利(款)行政运行(项)。年初预算${print(first)}万元，支出决算${print(basic)}万元，完成年初预算的${rate(basic, first)}%。决算数与年初预算数的差异原因：人员变动，按实列报。2.水利(款)水利工程(项)。年初预算${print(second)}万元，支出决算${print(project)}万元，完成年初预算的${rate(project, second)}%。决算数与年初预算数的差异原因：工程进度变化。`,
      `四、一般公共预算财政拨款基本支出决算情况说明\n某县水务局2024年度一般公共预算财政拨款基本支出决算${print(basic)}万元，其中：(一)人员经费${print(personnel)}万元。主要包括：基本工资、奖金等。(二)公用经费${print(operating)}万元。包括：办公费${print(office)}万元、差旅费${print(travel)}万元。`,
      `五、公用经费支出决算情况说明\n某县水务局2024年度一般公共预算财政拨款公用经费支出决算${print(operating)}万元，与上年决算相比，${yearly.word}${yearly.change}万元，${yearly.rateWord}${yearly.rate}%，变动原因：${yearly.reason}。`,
    ]
      .join("\n")
      .replaceAll("，", comma);
    const breakables: Breakable[] = [
      { printed: `${year.rateWord}${year.rate}%`, rules: ["TX-04"] },
      { printed: `占${rate(basic, total)}%`, rules: ["TX-02"] },
      { printed: `完成年初预算的${rate(basic, first)}%`, rules: ["TX-03"] },
      { printed: `办公费${print(office)}`, rules: ["TX-05"] },
      { printed: `(一)人员经费${print(personnel)}`, rules: ["TX-05"] },
      { printed: `公用经费支出决算${print(operating)}`, rules: ["TX-01"] },
      { printed: `本年支出决算合计${print(total)}`, rules: ["TX-02", "TX-05"] },
      { printed: `支出决算${print(project)}`, rules: ["FA-05", "TX-03"] },
    ];
    return { text, breakables };
  });
