import type { Disclosure } from "../model/disclosure-model.ts";
import type { Withdrawal } from "../records/withdrawal.ts";
import { disclosurePath } from "./address.ts";
import { correctionsIndex } from "./compose-corrections.ts";
import type { WithdrawnPage } from "./kinds/withdrawn.ts";

/** The withdrawals whose disclosures are shown no more. */
export function effective(
  withdrawals: readonly Withdrawal[],
  shown: readonly Disclosure[],
): readonly Withdrawal[] {
  const paths = new Set(shown.map(disclosurePath));
  return withdrawals.filter(({ path }) => !paths.has(path));
}

/** A page at the address of each disclosure that was withdrawn. */
export function composeWithdrawn(withdrawals: readonly Withdrawal[]): WithdrawnPage[] {
  return withdrawals.map((withdrawal) => ({
    kind: "withdrawn",
    path: withdrawal.path,
    title: `${withdrawal.title}已撤回`,
    description: `${withdrawal.date}撤回：${withdrawal.reason}`,
    trail: [{ title: "首页", path: "" }, correctionsIndex],
    column: correctionsIndex.title,
    published: withdrawal.date,
    searchKind: "更正",
    withdrawal,
  }));
}
