import { quantityOfPrint } from "../../claims/claim.ts";
import { judgeSum } from "../../claims/judge.ts";
import type { TextClaim } from "../../prose/claims.ts";

/**
 * Some provinces print a 支出总计 without what is left at the end (年末结转和结余, 结余分配): it is smaller than the
 * 收入总计 by just that, and no contradiction.
 */
export function leavesOutWhatIsLeft(
  income: TextClaim,
  expenditure: TextClaim,
  claims: readonly TextClaim[],
): boolean {
  const of = (concept: string) => claims.filter((claim) => claim.concept === concept);
  const [closing, distributed] = [of("closing"), of("surplus-distribution")];
  const pairs = closing.flatMap((one) => distributed.map((other) => [one, other]));
  return [...[...closing, ...distributed].map((one) => [one]), ...pairs].some((left) => {
    const terms = [expenditure, ...left].map(quantityOfPrint);
    return judgeSum(quantityOfPrint(income), terms).verdict !== "differs";
  });
}
