/**
 * What other programs may use of this one: the door of the npm package. Additive only within a major version.
 *
 * Dates are `YYYY-MM-DD`, folders absolute; amounts are integers of the smallest unit with their printed
 * precision. Faults of the input are an `InputError` with all findings; anything else that is thrown is a bug.
 */
export { type JudgedText, judgeText } from "./checks/judge-text.ts";
export { type Finding, InputError } from "./finding.ts";
export {
  type RawCell,
  type RawSheet,
  type RawWorkbook,
  readWorkbook,
} from "./load/read-workbook.ts";
export { WorkbookError } from "./load/workbook-limits.ts";
export type { BuildOptions } from "./site/build-options.ts";
export type { BuildReport } from "./site/build-report.ts";
export { buildSite } from "./site/build-site.ts";
export { type CheckedPart, checkDisclosure } from "./site/check-disclosure.ts";
export { checkData } from "./site/checked-data.ts";
