import { relative } from "node:path";
import type { Finding } from "../finding.ts";
import { statusTitle } from "../records/disclosure.ts";
import type { Waiting } from "../selection/waiting.ts";
import type { Withheld } from "../selection/withheld.ts";
import type { BuildReport } from "../site/build-report.ts";
import type { Share, ShareReport } from "../site/build-share.ts";
import { writeDetails } from "../write/details-file.ts";
import { printFindings } from "./cli.ts";
import { printDigest } from "./findings-digest.ts";
import { tieOutLine } from "./report-checks.ts";

type Write = (line: string) => void;
type Told = Pick<BuildReport, "warnings" | "errors" | "withheld" | "waiting">;

/** So many findings of a kind are printed one by one; more are counted, and stand in the file. */
const limit = 20;

/**
 * What a build has to tell, for people: what is withheld and why, the errors of what is shown, the warnings.
 * Returns the whole text where something of it was only counted.
 */
export function printBuild(report: Told, write: Write): string | undefined {
  let isShortened = false;
  const digest = (findings: readonly Finding[]) => {
    isShortened = printDigest(findings, limit, write) || isShortened;
  };
  for (const withheld of report.withheld) {
    write(withheldLine(withheld));
    digest(withheld.findings);
  }
  for (const one of report.waiting) write(waitingLine(one));
  if (report.errors.length > 0) {
    write("已公开的各份中的核对错误（按原样公开，页面上有标记）：");
    digest(report.errors);
  }
  if (report.warnings.length > 0) digest(report.warnings);
  return isShortened ? wholeText(report) : undefined;
}

/** What a finished build has to tell, on the terminal; what is withheld makes the command end with 1. */
export function printBuilt(out: string, report: BuildReport, start: number, stood = false): void {
  const details = printBuild(report, (line) => console.error(line));
  const file = writeDetails(`${out}.findings.txt`, details);
  if (file) console.error(`逐条写在 ${fromHere(file)}`);
  console.log(
    `${stood ? "没有变化，核对后保留" : "已生成"} ${fromHere(out)}：${report.pages} 页，${report.files} 个文件，搜索另收 ${report.searchRecords} 行，用时 ${secondsSince(start)} 秒`,
  );
  if (!stood) for (const line of workLines(report.folders)) console.log(line);
  console.log(tieOutLine(report.tieOuts));
  if (report.withheld.length > 0) process.exitCode = 1;
}

/** The same of one share of the work. */
export function printShare(
  cache: string,
  { index, of }: Share,
  { made, kept, mended, all }: ShareReport,
  start: number,
): void {
  console.log(
    `第 ${index}/${of} 份：全部 ${all} 份公开件中的 ${made + kept} 份，做好的文件在 ${fromHere(cache)}，用时 ${secondsSince(start)} 秒`,
  );
  for (const line of workLines({ made, kept, mended })) console.log(line);
}

const fromHere = (path: string) => relative(process.cwd(), path) || ".";
const secondsSince = (start: number) => ((performance.now() - start) / 1000).toFixed(1);

/** What was taken from the cache; nothing is said where nothing was. */
export function workLines({ made, kept, mended }: BuildReport["folders"]): string[] {
  return [
    ...(kept > 0 ? [`${kept} 份没有变化，用了上次做好的文件；${made} 份重做`] : []),
    ...mended.map((folder) => `${folder} 上次做好的文件已损坏，已重做`),
  ];
}

/** What waits for its time, and what readers find until then. */
export function waitingLine({ path, publishAt, kept }: Waiting): string {
  return `${path} 定于 ${publishAt} 公开，${kept ? "此前网站上仍是上一版" : "此前网站上没有"}。`;
}

/** What is not shown as it stands in the data, and what readers find instead. */
export function withheldLine(withheld: Withheld): string {
  const { path, status, cause } = withheld;
  const title = status ? `（${statusTitle[status]}）` : " ";
  return `${path}${title}${causeText[cause]}，${standing(withheld)}：`;
}

const causeText: Record<Withheld["cause"], string> = {
  input: "有错误",
  "tie-outs": "有核对错误",
  edited: "公开以后没有登记更正就改了",
};

function standing({ what, status, kept }: Withheld): string {
  if (what === "unit") return kept ? "暂用上一版的单位资料" : "这个单位没有发布";
  if (kept) return "网站上仍是上一版";
  return status === "draft" ? "没有收入" : "没有发布";
}

function wholeText({ withheld, errors, warnings }: Told): string {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  for (const one of withheld) {
    write(withheldLine(one));
    printFindings(one.findings, write);
  }
  printFindings([...errors, ...warnings], write);
  return `${lines.join("\n")}\n`;
}
