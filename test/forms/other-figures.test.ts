import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { holdsCell, isNamedBy, otherFiguresOf, sectionOf } from "../../src/forms/other-figures.ts";

const formOf = (id: string) => {
  const form = builtInForms.find((candidate) => candidate.id === id);
  assert.ok(form, id);
  return form;
};
const namedIn = (form: string, label: string) =>
  otherFiguresOf(formOf(form))
    .filter((figure) => isNamedBy(figure, label))
    .map(({ id }) => id);

test("in every form a label of the registry names one figure alone", () => {
  for (const form of builtInForms) {
    for (const { id, label } of otherFiguresOf(form)) {
      assert.deepEqual(namedIn(form.id, label), [id], `${form.id}: ${label}`);
    }
  }
});

test("a form is asked for what its own tables do not hold, each under one of its sections", () => {
  const ids = (form: string) => otherFiguresOf(formOf(form)).map(({ id }) => id);
  const procurement = "operations-assets-procurement.procurement.amount";
  assert.ok(ids("national-final-accounts").includes(procurement));
  assert.ok(!ids("nmg-final-accounts-2024").includes(procurement));
  assert.ok(holdsCell(formOf("nmg-final-accounts-2024"), procurement));
  assert.ok(!ids("nmg-budget-2024").includes("procurement.total.amount"));
  assert.ok(ids("national-budget").includes("procurement.total.amount"));
  assert.ok(!ids("national-budget").includes("official-expenses.abroad.delegations"));
  for (const form of builtInForms) {
    for (const figure of otherFiguresOf(form)) assert.ok(sectionOf(figure, form), figure.id);
  }
});

test("every figure that a form requires is asked for, or has its cell", () => {
  for (const form of builtInForms) {
    const asked = new Set(otherFiguresOf(form).map(({ id }) => id));
    for (const { figures = [] } of form.requirements ?? []) {
      for (const ids of figures) {
        const isAsked = ids.some(
          (id) => asked.has(id) || holdsCell(form, id) || /^official-expenses\./.test(id),
        );
        assert.ok(isAsked, `${form.id}: ${ids.join(", ")}`);
      }
    }
  }
});

test("other writings mean the same figure", () => {
  const form = "national-final-accounts";
  const writings: Record<string, string> = {
    "全年出国（境）团组": "official-expenses.abroad.delegations",
    "一、因公出国(境)费团组数（个）": "official-expenses.abroad.delegations",
    "累计出国（境）人次": "official-expenses.abroad.travellers",
    使用财政拨款购置公务用车: "official-expenses.vehicle-purchase.purchased",
    "使用财政拨款开支的公务用车保有量（12月31日）": "official-expenses.vehicle-operation.held",
    "其中：国内公务接待 批次": "official-expenses.hospitality.domestic-batches",
    "国（境）外公务接待人数（人）": "official-expenses.hospitality.foreign-visitors",
    政府采购支出合计: "operations-assets-procurement.procurement.amount",
    政府采购授予中小企业合同金额: "operations-assets-procurement.procurement-sme.amount",
    主要领导干部用车: "operations-assets-procurement.vehicles-principal.amount",
    年末实有财政供养人数: "staff.year-end",
  };
  for (const [label, id] of Object.entries(writings)) {
    assert.deepEqual(namedIn(form, label), [id], label);
  }
  for (const label of ["公务接待费", "公务用车", "人数", "项目"]) {
    assert.deepEqual(namedIn(form, label), [], label);
  }
});
