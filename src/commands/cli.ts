import { relative, resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Finding, InputError, UsageError } from "../finding.ts";
import { type Kind, kinds } from "../forms/form.ts";
import { isoDate } from "../records/disclosure.ts";
import type { BuildOptions } from "../site.ts";
import { projectRoot } from "../write/write-pages.ts";
import { systemFault } from "./system-fault.ts";

type OptionSpecs = NonNullable<ParseArgsConfig["options"]>;
export type Values = Record<string, string | boolean | readonly string[] | undefined>;

/** Options of the commands that build the site. */
export const buildOptionSpecs = {
  data: { type: "string" },
  content: { type: "string" },
  out: { type: "string" },
  "site-url": { type: "string" },
  "base-path": { type: "string" },
  date: { type: "string" },
  preview: { type: "boolean" },
  "no-search": { type: "boolean" },
} as const satisfies OptionSpecs;

/**
 * Runs a command: 0 done, 1 blocking findings (all printed), 2 wrong usage. Anything else is a bug and
 * keeps its stack. `positional` names the arguments that stand without an option; `[NAME]` may be missing.
 */
export async function runCommand(
  options: OptionSpecs,
  run: (values: Values, ...positional: string[]) => Promise<void> | void,
  positional: readonly string[] = [],
): Promise<void> {
  let format: "text" | "json" = "text";
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
      console.error(`用法有误：${error.message}`);
      const names = [...positional, ...Object.keys(options).map((name) => `--${name}`)];
      console.error(`可用的选项：${names.join(" ")}`);
      process.exitCode = 2;
    } else {
      throw error;
    }
  }
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
    if (positionals.length < needed.length || positionals.length > positional.length) {
      throw new Error(`需要 ${positional.join(" ")}`);
    }
    return { values: values as Values, positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** An absolute folder: the one that was given, or ours. */
export function readFolder(values: Values, name: string, fallback = name): string {
  const given = text(values[name]);
  return given === undefined ? resolve(projectRoot, fallback) : resolve(given);
}

/** Checked, absolute build options from the command line. */
export function readBuildOptions(values: Values): BuildOptions {
  const folder = (name: string, fallback: string) => readFolder(values, name, fallback);
  const out = folder("out", "dist");
  const forbidden = [projectRoot, folder("data", "data"), folder("content", "content")];
  if (forbidden.some((path) => !relative(out, path).startsWith(".."))) {
    throw new UsageError(`--out 不能是 ${out}：它包含程序或数据，会被覆盖。`);
  }
  const date = text(values.date);
  if (date !== undefined && !isoDate.safeParse(date).success) {
    throw new UsageError(`--date 应为 YYYY-MM-DD，不是“${date}”。`);
  }
  return {
    data: folder("data", "data"),
    content: folder("content", "content"),
    out,
    siteUrl: readSiteUrl(text(values["site-url"])),
    basePath: readBasePath(text(values["base-path"]) ?? "/"),
    date,
    preview: values.preview === true,
    search: values["no-search"] !== true,
  };
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

function readBasePath(path: string): string {
  if (!/^\/([\w.~-]+\/)*$/.test(path)) {
    throw new UsageError(`--base-path 应以 / 开头和结尾，如 /sub/，不是“${path}”。`);
  }
  return path;
}

const severityTitle = { error: "错误", warning: "提醒", info: "说明" } as const;

/** Findings for people: place, what, cure; then the count. */
export function printFindings(findings: readonly Finding[], write: (line: string) => void): void {
  for (const { severity, rule, where, message, fix, acknowledged } of findings) {
    write(`${severityTitle[severity]} ${rule}  ${where}`);
    write(`  ${message}`);
    write(acknowledged ? `  已确认（${acknowledged.date}）：${acknowledged.reason}` : `  → ${fix}`);
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
