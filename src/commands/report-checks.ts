import { type DisclosureChecks, type RuleCount, sumCounts } from "../checks/run-tie-outs.ts";
import type { Finding } from "../finding.ts";
import { countLine } from "./cli.ts";

/** All findings of the tie-outs. */
export function tieOutFindings(tieOuts: readonly DisclosureChecks[]): Finding[] {
  return tieOuts.flatMap(({ findings }) => findings);
}

/** “勾稽核对 1234 项：通过 1000，未通过 20，无法核对 214”. */
export function tieOutLine(tieOuts: readonly DisclosureChecks[]): string {
  const [passed, failed, notTestable] = sumCounts(tieOuts).reduce(
    ([a, b, c], count) => [a + count.passed, b + count.failed, c + count.notTestable],
    [0, 0, 0],
  );
  const sum = passed + failed + notTestable;
  return `勾稽核对 ${sum} 项：通过 ${passed}，未通过 ${failed}，无法核对 ${notTestable}（${countLine(tieOutFindings(tieOuts))}；详见 npm run check）`;
}

/** How each rule fared, one a line; rules that found nothing to compare are left out. */
export function countLines(counts: readonly RuleCount[]): string[] {
  const shown = counts.filter(
    ({ passed, failed, notTestable }) => passed + failed + notTestable > 0,
  );
  return [
    "规则    通过  未通过  无法核对  内容",
    ...shown.map(({ rule, passed, failed, notTestable, title }) =>
      [
        rule.padEnd(6),
        String(passed).padStart(6),
        String(failed).padStart(8),
        String(notTestable).padStart(10),
        `  ${title.zh}`,
      ].join(""),
    ),
  ];
}
