import { availableParallelism } from "node:os";
import { dirname, join, parse, relative, resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Finding, InputError, UsageError } from "../finding.ts";
import { type Kind, kinds } from "../forms/form.ts";
import { folderReader } from "../load/folder-reader.ts";
import { namingHidden } from "../load/hidden-characters.ts";
import { isoDate } from "../records/disclosure.ts";
import type { BuildOptions } from "../site/build-options.ts";
import type { Share } from "../site/build-share.ts";
import { projectRoot } from "../write/write-pages.ts";
import { calledAs } from "./called-as.ts";
import { helpText } from "./help.ts";
import { systemFault } from "./system-fault.ts";

type OptionSpecs = NonNullable<ParseArgsConfig["options"]>;
export type Values = Record<string, string | boolean | readonly string[] | undefined>;

/** Options of the commands that read the data. */
export const dataOptionSpecs = {
  site: { type: "string" },
  data: { type: "string" },
} as const satisfies OptionSpecs;

/** Options of the commands that build the site. */
export const buildOptionSpecs = {
  ...dataOptionSpecs,
  content: { type: "string" },
  out: { type: "string" },
  "site-url": { type: "string" },
  "base-path": { type: "string" },
  date: { type: "string" },
  preview: { type: "boolean" },
  "no-search": { type: "boolean" },
} as const satisfies OptionSpecs;

/** Options of the commands that build a whole site to stay. */
export const workOptionSpecs = {
  cache: { type: "string" },
  "no-cache": { type: "boolean" },
  jobs: { type: "string" },
} as const satisfies OptionSpecs;

/**
 * Runs a command: 0 done, 1 blocking findings (all printed), 2 wrong usage. Anything else is a bug and
 * keeps its stack. `--help` is 0. `positional` names the arguments that stand without an option; `[NAME]` may be missing,
 * `NAME…` may be several.
 */
export async function runCommand(
  options: OptionSpecs,
  run: (values: Values, ...positional: string[]) => Promise<void> | void,
  positional: readonly string[] = [],
): Promise<void> {
  let format: "text" | "json" = "text";
  if (process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h")) {
    console.log(calledAs(helpText(commandName(), Object.keys(options), positional)));
    return;
  }
  try {
    const { values, positionals } = readArguments(options, positional);
    format = readFormat(values);
    await run(values, ...positionals);
  } catch (error) {
    const findings = findingsOf(error);
    if (findings) {
      printReport(findings, format);
      process.exitCode = 1;
    } else if (error instanceof UsageError) {
      console.error(calledAs(`用法有误：${error.message}`));
      const names = [...positional, ...Object.keys(options).map((name) => `--${name}`)];
      console.error(`可用的选项：${names.join(" ")}`);
      console.error(calledAs(`说明：npm run ${commandName()} -- --help`));
      process.exitCode = 2;
    } else {
      throw error;
    }
  }
}

/** Commands are called by the names of their scripts. */
function commandName(): string {
  return parse(process.argv[1] ?? "").name;
}

/** What is wrong with the data or the machine; undefined for a bug or wrong usage. */
function findingsOf(error: unknown): readonly Finding[] | undefined {
  if (error instanceof InputError) return error.findings;
  const fault = systemFault(error);
  return fault && [fault];
}

/** Findings as text on standard error, or as the one JSON document on standard output. */
function printReport(findings: readonly Finding[], format: "text" | "json"): void {
  if (format === "json") {
    console.log(JSON.stringify({ summary: countFindings(findings), findings }, null, 2));
  } else {
    printFindings(findings, (line) => console.error(line));
  }
}

/** `--format`: text when not given. */
export function readFormat({ format = "text" }: Values): "text" | "json" {
  if (format === "text" || format === "json") return format;
  throw new UsageError(`--format 应为 text 或 json，不是“${format}”。`);
}

function readArguments(options: OptionSpecs, positional: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      options,
      allowPositionals: positional.length > 0,
    });
    const needed = positional.filter((name) => !name.startsWith("["));
    const most = positional.at(-1)?.endsWith("…") ? Number.POSITIVE_INFINITY : positional.length;
    if (positionals.length < needed.length || positionals.length > most) {
      throw new Error(`需要 ${positional.join(" ")}`);
    }
    return { values: values as Values, positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** An absolute folder: the one that was given, that of one's own site, or ours. */
export function readFolder(
  values: Values,
  name: "data" | "content" | "out",
  fallback: string = name,
): string {
  const given = text(values[name]);
  if (given !== undefined) return resolve(given);
  const site = readSite(values);
  const isOwn = site !== undefined && (name !== "content" || folderReader(join(site, name)).exists);
  return isOwn ? join(site, fallback) : resolve(projectRoot, fallback);
}

/** `--site`: a folder as `init` makes it, with data of its own. */
export function readSite(values: Values): string | undefined {
  const given = text(values.site);
  if (given === undefined) return undefined;
  const site = resolve(given);
  if (folderReader(join(site, "data")).exists || values.data !== undefined) return site;
  throw new UsageError(`--site 的 ${site} 里没有 data 文件夹；请先运行 npm run init -- ${given}。`);
}

/** `--publish`: the link that the web server shows; that of one's own site without it. */
export function readLink(values: Values): string {
  const given = text(values.publish);
  if (given !== undefined) return resolve(given);
  const site = readSite(values);
  if (site !== undefined) return join(site, "published");
  throw new UsageError("请用 --publish 给出要切换的符号链接，或用 --site 给出自己的网站。");
}

/** Checked, absolute build options from the command line. */
export function readBuildOptions(values: Values, outName = "dist"): BuildOptions {
  const out = readFolder(values, "out", outName);
  const data = readFolder(values, "data");
  const content = readFolder(values, "content");
  const forbidden = [projectRoot, data, content];
  if (forbidden.some((path) => !relative(out, path).startsWith(".."))) {
    throw new UsageError(`--out 不能是 ${out}：它包含程序或数据，会被覆盖。`);
  }
  const date = readDate(values, "date");
  return {
    data,
    content,
    out,
    siteUrl: readSiteUrl(text(values["site-url"])),
    basePath: readBasePath(text(values["base-path"])),
    date,
    preview: values.preview === true,
    search: values["no-search"] !== true,
  };
}

/** How the work of a build is done; what it keeps for the next one stands beside the site, unless `--cache` says where. */
export function readWork(values: Values, site: string): Pick<BuildOptions, "cache" | "jobs"> {
  const jobs = readCount(values, "jobs", availableParallelism());
  return { jobs, cache: readCache(values, site) };
}

function readCache(values: Values, site: string): string | undefined {
  const given = text(values.cache);
  if (values["no-cache"] !== true) return resolve(given ?? join(dirname(site), ".mingzhang-cache"));
  if (given === undefined) return undefined;
  throw new UsageError("--cache 和 --no-cache 只能写一个。");
}

/** `--shard i/n`: which part of the work; all of it without. */
export function readShare(values: Values): Share | undefined {
  const given = text(values.shard);
  if (given === undefined) return undefined;
  const [, index = 0, of = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(given) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new UsageError(`--shard 应为 第几份/共几份，如 1/4，不是“${given}”。`);
}

/** A day, YYYY-MM-DD. */
export function readDate(values: Values, name: string): string | undefined {
  const date = text(values[name]);
  if (date === undefined || isoDate.safeParse(date).success) return date;
  throw new UsageError(`--${name} 应为 YYYY-MM-DD，不是“${date}”。`);
}

/** An option that has been given with a text. */
export function readText(values: Values, name: string): string | undefined {
  return text(values[name]);
}

function text(value: Values[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** `--unit`, `--year`, `--kind`: which disclosure is meant; each may be left out. */
export function readIdentity(values: Values): { unit?: string; year?: number; kind?: Kind } {
  const kind = kinds.find((one) => one === values.kind);
  if (values.kind !== undefined && kind === undefined) {
    throw new UsageError(`--kind 应为 ${kinds.join(" 或 ")}，不是“${values.kind}”。`);
  }
  const year = text(values.year);
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) {
    throw new UsageError(`--year 应为四位年份，不是“${year}”。`);
  }
  return { unit: text(values.unit), year: year === undefined ? undefined : Number(year), kind };
}

/** A positive whole number, or the fallback. */
export function readCount(values: Values, name: string, fallback?: number): number {
  const given = text(values[name]) ?? fallback?.toString() ?? "";
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new UsageError(`--${name} 应为正整数，不是“${given}”。`);
}

/** An option that may be given several times. */
export function readList(values: Values, name: string): readonly string[] {
  const given = values[name];
  return Array.isArray(given) ? given : [];
}

function readSiteUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(`--site-url 应为完整的网址，如 https://example.gov.cn/，不是“${url}”。`);
  }
  return url.endsWith("/") ? url : `${url}/`;
}

function readBasePath(path: string | undefined): string | undefined {
  if (path !== undefined && !/^\/([\w.~-]+\/)*$/.test(path)) {
    throw new UsageError(`--base-path 应以 / 开头和结尾，如 /sub/，不是“${path}”。`);
  }
  return path;
}

const severityTitle = { error: "错误", warning: "提醒", info: "说明" } as const;

/** Findings for people: place, what, cure; then the count. */
export function printFindings(findings: readonly Finding[], write: (line: string) => void): void {
  for (const { severity, rule, where, message, fix, acknowledged } of findings) {
    const cure = acknowledged
      ? `已确认（${acknowledged.date}）：${acknowledged.reason}`
      : `→ ${calledAs(fix)}`;
    write(namingHidden(`${severityTitle[severity]} ${rule}  ${where}`));
    write(`  ${message.split("\n").map(namingHidden).join("\n")}`);
    write(`  ${namingHidden(cure)}`);
  }
  write(countLine(findings));
}

/** How many findings of each severity there are. */
export function countFindings(findings: readonly Finding[]): Record<Finding["severity"], number> {
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** “2 个错误，1 个提醒”. */
export function countLine(findings: readonly Finding[]): string {
  const { error, warning, info } = countFindings(findings);
  return `${error} 个错误，${warning} 个提醒，${info} 个说明`;
}
