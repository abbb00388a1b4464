/** One thing for the clerk to look at in a workbook, and where (contract: `import` JSON). */
export interface WorkbookProblem {
  readonly severity: "error" | "warning";
  /** Id of the rule that found it. */
  readonly rule: string;
  readonly sheet?: string;
  /** Excel address, for instance `C7`; without it the problem is the sheet's or the workbook's. */
  readonly cell?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly message: string;
  /** What the clerk should do. */
  readonly fix: string;
}

export const problemSeverityTitle: Record<WorkbookProblem["severity"], string> = {
  error: "错误",
  warning: "提醒",
};
