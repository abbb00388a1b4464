import beijingBudget from "./built-in/beijing-budget.json" with { type: "json" };
import guangdongBudget from "./built-in/guangdong-budget.json" with { type: "json" };
import guangdongFinalAccounts from "./built-in/guangdong-final-accounts.json" with { type: "json" };
import nationalBudget from "./built-in/national-budget.json" with { type: "json" };
import nationalFinalAccounts from "./built-in/national-final-accounts.json" with { type: "json" };
import nmgBudget2024 from "./built-in/nmg-budget-2024.json" with { type: "json" };
import nmgFinalAccounts2022 from "./built-in/nmg-final-accounts-2022.json" with { type: "json" };
import nmgFinalAccounts2024 from "./built-in/nmg-final-accounts-2024.json" with { type: "json" };
import shanghaiDepartmentBudget from "./built-in/shanghai-department-budget.json" with {
  type: "json",
};
import shanghaiDistrictBudget from "./built-in/shanghai-district-budget.json" with { type: "json" };
import sichuanBudget from "./built-in/sichuan-budget.json" with { type: "json" };
import zhejiangBudget from "./built-in/zhejiang-budget.json" with { type: "json" };
import { deriveForm } from "./derive-form.ts";
import { type Form, formFileSchema, formSchema, type Kind, type TableSpec } from "./form.ts";

/** Forms that come with the program; `data/forms/` may add others or replace one by its id. */
export const builtInForms: readonly Form[] = toForms([
  nationalFinalAccounts,
  nmgBudget2024,
  nmgFinalAccounts2022,
  nmgFinalAccounts2024,
  shanghaiDistrictBudget,
  nationalBudget,
  beijingBudget,
  guangdongBudget,
  guangdongFinalAccounts,
  shanghaiDepartmentBudget,
  sichuanBudget,
  zhejiangBudget,
]);

/** Whole forms, those that inherit behind those that they inherit from. */
function toForms(files: readonly unknown[]): Form[] {
  const forms: Form[] = [];
  for (const value of files) {
    const file = formFileSchema.parse(value);
    const base = "extends" in file && forms.find((form) => form.id === file.extends);
    forms.push(formSchema.parse(base && "extends" in file ? deriveForm(base, file) : file));
  }
  return forms;
}

/** How the built-in forms of this kind lay a table out. */
export function layoutsOf(table: string, kind: Kind): TableSpec[] {
  return builtInForms
    .filter((form) => form.kind === kind)
    .flatMap(({ tables }) => tables.filter(({ id }) => id === table));
}
