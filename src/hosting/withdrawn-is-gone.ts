import { type Finding, inputFault } from "../finding.ts";
import type { Withdrawal } from "../records/withdrawal.ts";

/** What is withdrawn is not shown as well; `shown` are the addresses of disclosures. */
export function withdrawnIsGone(
  withdrawals: readonly Withdrawal[],
  shown: ReadonlySet<string>,
): Finding[] {
  return withdrawals.flatMap(({ path, title }, index) =>
    shown.has(path)
      ? [
          inputFault(
            "OUT-11",
            `site.json · /withdrawn/${index}`,
            `“${title}”写明已撤回，数据里却还有，仍在公开`,
            "请把它的文件夹移出 data；没有撤回的，请删去这一条。",
          ),
        ]
      : [],
  );
}
