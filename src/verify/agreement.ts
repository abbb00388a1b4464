import { type Finding, inputFault } from "../finding.ts";

/** How many numbers were compared, and where two files differ. */
export class Agreement {
  compared = 0;
  readonly faults: Finding[] = [];

  /** A number of a file must be one of those that the figure has. */
  hold(
    path: string,
    figure: string,
    value: string | undefined,
    known: ReadonlySet<string | undefined> | undefined,
  ): void {
    this.compared++;
    if (known?.has(value)) return;
    const expected = [...(known ?? [])].map((one) => one ?? "空").join("、") || "没有这个数";
    this.faults.push(
      inputFault(
        "OUT-09",
        path,
        `“${figure}”是 ${value ?? "空"}，数据里是 ${expected}`,
        "同一个数在各种格式中必须相同；这是程序的错误，请告知开发者。",
      ),
    );
  }

  /** The same for a number that a spreadsheet program or Parquet holds as a double. */
  holdNumber(path: string, figure: string, value: unknown, decimal: string | undefined): void {
    const isSame = decimal === undefined ? value == null : value === Number(decimal);
    this.hold(path, figure, isSame ? decimal : String(value), new Set([decimal]));
  }
}
