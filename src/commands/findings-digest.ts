import { type Finding, sortFindings } from "../finding.ts";
import { countFindings, countLine, printFindings } from "./cli.ts";

type Write = (line: string) => void;

/** Units that are named in a digest; what stands behind them is counted. */
const namedUnits = 40;

/**
 * Findings for people: each of them where they are no more than `limit`, else how many each unit has.
 * Returns whether something has been left out.
 */
export function printDigest(findings: readonly Finding[], limit: number, write: Write): boolean {
  if (findings.length <= limit) {
    printFindings(sortFindings(findings), write);
    return false;
  }
  for (const line of unitLines(findings)) write(`  ${line}`);
  write(countLine(findings));
  return true;
}

/** “edu-bureau：3 个错误，12 个提醒”, the unit with most errors first. */
export function unitLines(findings: readonly Finding[]): string[] {
  const units = [...Map.groupBy(findings, ({ unit }) => unit ?? "共用的文件")]
    .map(([unit, own]) => ({ unit, own, counts: countFindings(own) }))
    .sort(
      (a, b) =>
        b.counts.error - a.counts.error ||
        b.counts.warning - a.counts.warning ||
        (a.unit < b.unit ? -1 : 1),
    );
  const rest = units.slice(namedUnits);
  return [
    ...units.slice(0, namedUnits).map(({ unit, own }) => `${unit}：${countLine(own)}`),
    ...(rest.length > 0
      ? [`另有 ${rest.length} 个单位：${countLine(rest.flatMap(({ own }) => own))}`]
      : []),
  ];
}
