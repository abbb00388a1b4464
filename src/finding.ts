/** How much a finding matters: only `error` can block a build. */
export type Severity = "error" | "warning" | "info";

/** How sure a finding is; an error is always `proved`. */
export type Certainty = "proved" | "likely" | "rests-on-inference";

/** A line of a text file below the data folder. */
export interface TextLine {
  readonly file: string;
  /** The section whose text it is. */
  readonly section: string;
  /** From 1. */
  readonly number: number;
}

/** One thing that is wrong or worth knowing, with its place and its cure (contract: `check` JSON). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** True when something cannot be published because of it: the site (input), or one approved disclosure (tie-outs). */
  readonly blocking: boolean;
  readonly unit?: string;
  readonly year?: number;
  readonly kind?: string;
  /** Human place: `文件 · 工作表 · 单元格` or `文件 · /json/pointer`. */
  readonly where: string;
  /** The same place for machines, where it is in a workbook. */
  readonly sheet?: string;
  readonly cell?: string;
  readonly message: string;
  /** What the person who keeps the data should do. */
  readonly fix: string;
  readonly certainty?: Certainty;
  /** What it rests on, where it isn't the printed numbers alone: an inferred cell, a base that nobody names. */
  readonly rests?: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly operands?: readonly {
    readonly id?: string;
    readonly label: string;
    readonly value: string;
    readonly origin: string;
  }[];
  /** The comparison in words and numbers: “4284.55÷4242.96”. */
  readonly formula?: string;
  /** The figure that is marked on the pages, and the section that states it (cells of tables: none). */
  readonly figure?: string;
  /** The other figure of the same phrase, marked with it: the rate beside the change. */
  readonly beside?: string;
  readonly section?: string;
  /** The line of a section's text that is marked, where it is no figure. */
  readonly line?: TextLine;
  /** Where it stands in a text that was checked by itself: the file as named, line and column from 1. */
  readonly position?: { readonly file: string; readonly line: number; readonly column: number };
  /** The end-note of the mark, in plain Chinese, with the rule's id. */
  readonly explanation?: string;
  /** The publisher has looked at it and lets it stand. */
  readonly acknowledged?: { readonly reason: string; readonly date: string };
}

/** Input fault: the data cannot be read for certain. Blocks whatever the status of the disclosure. */
export function inputFault(
  rule: string,
  where: string,
  message: string,
  fix: string,
  seen: Pick<Finding, "stated" | "expected" | "sheet" | "cell"> = {},
): Finding {
  return { rule, severity: "error", blocking: true, where, message, fix, ...seen };
}

/** Something odd that is kept as it is. */
export function inputWarning(
  rule: string,
  where: string,
  message: string,
  fix: string,
  seen: Pick<Finding, "stated" | "expected" | "sheet" | "cell"> = {},
): Finding {
  return { rule, severity: "warning", blocking: false, where, message, fix, ...seen };
}

/** Worth knowing, nothing to do. */
export function inputInfo(rule: string, where: string, message: string, fix: string): Finding {
  return { rule, severity: "info", blocking: false, where, message, fix };
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Sorted by severity, then place: the order in which a person would mend them. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      severityOrder[a.severity] - severityOrder[b.severity] ||
      (a.where < b.where ? -1 : a.where > b.where ? 1 : 0),
  );
}

/** The input or the site has blocking faults: all of them at once, no stack, exit code 1. */
export class InputError extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(`${findings.length} findings`);
    this.findings = sortFindings(findings);
  }
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {}
