import assert from "node:assert/strict";
import { test } from "node:test";
import { runTieOuts } from "../../src/checks/run-tie-outs.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { consistentModel } from "../support/consistent.ts";
import {
  accounts,
  all,
  type Change,
  ofNature,
  print,
  rename,
  spentOn,
  state,
  whollyAdded,
  withDepartment,
  write,
} from "../support/rule-cases.ts";

/** How often a rule accuses the made-up unit after a change of its documents. */
function accusations(rule: string, change: (all: readonly Disclosure[]) => Disclosure[]): number {
  const { model } = consistentModel(7);
  const disclosures = change(model.disclosures);
  const units = [...model.units, ...disclosures.map(({ unit }) => unit)];
  return runTieOuts({ ...model, disclosures, units })
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.rule === rule && finding.severity !== "info").length;
}

const opening = print("totals.opening-carryover.amount", "888.00");

test("an opening carryover that the text says was adjusted is no error, one that was not is", () => {
  const withText = (text: string) =>
    accusations("XY-03", accounts(all(opening, write("totals", text))));
  assert.ok(withText("年初结转和结余888.00万元。\n") > 0);
  assert.ok(withText("年初结转和结余没有调整。\n") > 0);
  assert.equal(withText("年初结转和结余因会计差错更正调增12.00万元。\n"), 0);
  assert.equal(withText("上年结转资金由财政收回12.00万元。\n"), 0);
});

/** The department's budget, the last of the documents, changed. */
const department =
  (change: Change): Parameters<typeof accusations>[1] =>
  (disclosures) => {
    const made = withDepartment(disclosures);
    return made.map((one, index) => (index === made.length - 1 ? change(one) : one));
  };

test("a department may be smaller than its unit where it says what it has eliminated", () => {
  assert.ok(accusations("BU-03", department(write("totals", "本部门汇总编报。\n"))) > 0);
  const net = write("totals", "汇总时已抵消所属单位之间的内部往来收支。\n");
  assert.equal(accusations("BU-03", department(net)), 0);
});

test("payments within the department are not compared, money of the treasury always is", () => {
  const line = (id: string): number => {
    const made = (disclosures: readonly Disclosure[]) => {
      const changed = withDepartment(disclosures);
      return changed.map((one, index) => {
        if (index === changed.length - 1) {
          return all(write("totals", "已抵消内部往来。\n"), state("made-up", id, "1.00"))(one);
        }
        return index === 1 ? state("made-up", id, "5.00")(one) : one;
      });
    };
    return accusations("BU-03", made);
  };
  assert.equal(line("totals.current-superior-subsidies.amount"), 0);
  assert.equal(line("totals.current-other.amount"), 0);
  assert.equal(line("fiscal-totals.made-up.amount"), 1);
});

test("a unit managed as the civil service is may book under the codes of administrative bodies", () => {
  const under = (nature: string) =>
    accusations("TX-11", (disclosures) => {
      const changed = disclosures.map(rename("2101102", "2101101"));
      return changed.map(ofNature(nature));
    });
  assert.ok(under("公益一类事业单位") > 0);
  assert.equal(under("参照公务员法管理的事业单位"), 0);
  assert.equal(under("全额拨款事业单位（参公）"), 0);
  assert.equal(under("行政单位"), 0);
});

test("a nature that says more, or that a reform has changed, is no other nature", () => {
  const called = (nature: string, text = "") =>
    accusations("XY-06", accounts(all(ofNature(nature), write("duties", text))));
  assert.ok(called("行政单位") > 0);
  assert.ok(called("行政单位", "根据机构设置调整工作安排，开展事业单位培训。\n") > 0);
  assert.ok(called("行政单位", "2024年机构改革后，由市政府直属转为市数据局所属事业单位。\n") > 0);
  assert.equal(called("差额事业单位", "经费形式由全额变更为差额。\n"), 0);
  assert.equal(called("行政单位", "2024年机构改革后，本单位由事业单位转为行政单位。\n"), 0);
  assert.equal(called("全额拨款事业单位"), 0);
  assert.equal(called("参照公务员法管理的事业单位"), 0);
  assert.equal(called("公益I类"), 0);
});

test("a project of which nothing was in the initial budget agrees with a table that says 0", () => {
  assert.equal(accusations("PF-11", accounts(whollyAdded("0.00"))), 0);
});

test("two items of one 款 with the same amount in one place are two", () => {
  const both = accounts((disclosure) => {
    const printed = spentOn("2101102", disclosure);
    return all(
      state("made-up", "general-budget.2101101.total", printed),
      state("made-up", "general-budget.2101102.total", printed),
    )(disclosure);
  });
  assert.equal(accusations("TX-12", both), 0);
});
