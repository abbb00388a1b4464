import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleSite } from "../support/built-site.ts";
import { builtEngine } from "../support/search-engine.ts";

const site = exampleSite();

/** Sixty things that readers look for: the question, and the title that must come first. */
const known: readonly (readonly [question: string, first: RegExp])[] = [
  ...[
    "收入支出决算总表",
    "收入决算表",
    "支出决算表",
    "财政拨款收入支出决算总表",
    "一般公共预算财政拨款支出决算表",
    "政府性基金预算财政拨款收入支出决算表",
    "国有资本经营预算财政拨款支出决算表",
    "财政拨款三公经费支出决算表",
    "住房公积金",
    "差旅费",
    "会议费",
    "培训费",
    "公务接待费",
    "公务用车购置费",
    "公务用车运行维护费",
    "办公费",
    "印刷费",
    "邮电费",
    "劳务费",
    "基本工资",
    "津贴补贴",
    "奖金",
    "绩效工资",
    "工会经费",
    "福利费",
    "其他交通费用",
    "工资福利支出",
    "商品和服务支出",
    "国有资产占用情况说明",
    "事业运行",
    "政府采购支出决算情况说明",
    "内蒙古自治区大数据中心",
    "本年收入合计",
    "本年支出合计",
    "年末结转和结余",
  ].map(
    (name) =>
      [
        name,
        new RegExp(
          `^((其中：|[一二三四五六七八九十]+、|\\d+\\.)\\s*)?${name.replace("三公", "“?三公”?")}`,
        ),
      ] as const,
  ),
  ["公车", /^(\d+\.)?公务用车/],
  ["出国", /^(\d+\.)?因公出国/],
  ["饭局", /^(\d+\.)?公务接待费/],
  ["吃喝", /^(\d+\.)?公务接待费/],
  ["接待", /^(\d+\.)?公务接待费/],
  ["出差", /^差旅费/],
  ["开会", /^会议费/],
  ["公积金", /^住房公积金/],
  ["工资", /工资/],
  ["养老", /基本养老保险/],
  ["gongche", /公务用车/],
  ["gwjdf", /公务接待费/],
  ["gongwujiedaifei", /公务接待费/],
  ["zhufanggongjijin", /^住房公积金/],
  ["zfgjj", /^住房公积金/],
  ["2150550", /^事业运行/],
  ["2210201", /^住房公积金/],
  ["30201", /^办公费/],
  ["57410.32", /计$|财政拨款/],
  ["57,410.32", /计$|财政拨款/],
  ["57410.32万元", /计$|财政拨款/],
  ["574103200元", /计$|财政拨款/],
  ["5.74亿", /计$|财政拨款/],
  ["住房公积金 2022", /^住房公积金/],
  ["差旅费 2022", /^差旅费/],
];

test("of sixty things that readers look for, the first result is the thing itself", async () => {
  const { engine } = await builtEngine(site.out);
  const faults: string[] = [];
  for (const [question, first] of known) {
    const { found } = await engine.answer(question);
    if (!first.test(found[0]?.title ?? ""))
      faults.push(`${question} → ${found[0]?.title}（${found[0]?.within}）`);
  }
  const share = 1 - faults.length / known.length;
  assert.equal(known.length, 60);
  assert.ok(share >= 0.95, `${share}\n${faults.join("\n")}`);
  if (process.env.MINGZHANG_PAGES === "all")
    console.log(`first right: ${share} ${faults.join(", ")}`);
});
