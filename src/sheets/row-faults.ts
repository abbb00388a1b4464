import { type Finding, inputFault, inputWarning } from "../finding.ts";
import { findFixedRow } from "../forms/find-row.ts";
import type { BlockSpec, RowSpec } from "../forms/form.ts";
import { itemConcepts } from "../forms/vocabulary.ts";
import { nearest } from "../words/nearest.ts";
import { normaliseLabel, withoutEnumerator } from "../words/normalise.ts";
import { placeOf, type Reading } from "./reading.ts";
import type { RowName } from "./row-name.ts";
import type { BlockPlace } from "./table-fit.ts";

export function nameless(reading: Reading, { at, label }: RowName, place: BlockPlace): Finding {
  const columns = [...place.columns.values()];
  const cells = columns.map((column) => reading.sheet.cell(at, column));
  const cell = cells.find(({ kind }) => kind !== "empty") ?? reading.sheet.cell(at, 0);
  return inputFault(
    "IN-06",
    placeOf(reading, cell),
    `这一行有“${cell.text.trim()}”，却没有项目名称或科目编码${label ? `（只有“${label}”）` : ""}`,
    "请补上名称或编码；多余的行请删去。",
    { sheet: reading.sheet.name, cell: cell.address, stated: cell.text, expected: "有名称的行" },
  );
}

export function twice(reading: Reading, name: RowName): Finding {
  const said = name.label || name.code.text;
  return inputFault(
    "IN-06",
    placeOf(reading, name.cell),
    `“${said}”出现了两次`,
    "请删去重复的一行。",
    { sheet: reading.sheet.name, cell: name.cell.address, stated: said },
  );
}

/**
 * A row that the form does not have and that may be a misspelt one of it, or holds a broken code: read under
 * its own name, and asked. Undefined for a row that is plainly another.
 */
export function unsureRow(
  reading: Reading,
  block: BlockSpec,
  { label, code, cell }: RowName,
  seen: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
  isFilled: boolean,
  hasCodes: boolean,
): Finding | undefined {
  const said = label || code.text;
  const { spec, sheet } = reading;
  const seenThere = { sheet: sheet.name, cell: cell.address, stated: said };
  if (spec.codes) {
    const isBare = code.text === "";
    const isPart = isBare && /^(?:其中|小计)|小计$|合计$/.test(normaliseLabel(label));
    if (isPart || !hasCodes || (isBare && !isFilled)) return undefined;
    return inputFault(
      "IN-06",
      placeOf(reading, cell),
      isBare
        ? `“${said}”没有科目编码，按原样保留`
        : `不认识的行“${said}”，编码“${code.text}”不是 3、5 或 7 位，按原样保留`,
      "请在科目编码列填写 3、5 或 7 位数字编码；合计行写“合计”。",
      seenThere,
    );
  }
  const meant = likelyRow(block, label, new Set([...seen, ...elsewhere]));
  if (!meant) return undefined;
  const tell = isFilled ? inputFault : inputWarning;
  return tell(
    "IN-06",
    placeOf(reading, cell),
    `不认识的行“${said}”，按原样保留；是否应为“${meant.prefix ?? ""}${meant.label}”？`,
    "请改为制式中的名称，或用 --row 指明，以后不必再指。",
    { ...seenThere, expected: meant.label },
  );
}

/** A row of the form that the table has nowhere else and that has the same number, or nearly the same name. */
function likelyRow(
  block: BlockSpec,
  label: string,
  seen: ReadonlySet<string>,
): RowSpec | undefined {
  const whole = normaliseLabel(label);
  const bare = withoutEnumerator(whole);
  const prefix = whole.slice(0, whole.length - bare.length);
  if (itemConcepts(bare).length > 0) return undefined;
  const open = block.rows.filter(({ id, heading }) => !seen.has(id) && !heading);
  const near = nearest(
    bare,
    open.map((row) => withoutEnumerator(normaliseLabel(row.label))),
  );
  const named = near === undefined ? undefined : findFixedRow(open, near, new Set(), undefined);
  const numbered = open.find((row) => row.prefix && normaliseLabel(row.prefix) === prefix);
  return named ?? (prefix === "" ? undefined : numbered);
}

/** Rows of the sheet's own, told once for the table. */
export function tellOwnRows(reading: Reading, own: readonly RowName[]): void {
  const [first] = own;
  if (!first) return;
  const list = own.map(({ label, code, cell }) => `${cell.address}“${label || code.text}”`);
  reading.findings.push(
    inputWarning(
      "IN-06",
      placeOf(reading, first.cell),
      `“${reading.spec.title}”有 ${own.length} 行不在制式中，按原样保留：${list.slice(0, 12).join("、")}${list.length > 12 ? " 等" : ""}`,
      "无需处理；如为制式中的一行，请用 --row 指明。",
      { sheet: reading.sheet.name, cell: first.cell.address, stated: first.label },
    ),
  );
}

/** A total that is not there: a question where another row may be it, else only told. */
export function tellMissingTotals(
  reading: Reading,
  block: BlockSpec,
  seen: ReadonlySet<string>,
  doubts: number,
): void {
  const { context, sheet, findings } = reading;
  const tell = doubts > 0 ? inputFault : inputWarning;
  if (block.free) return;
  for (const missing of block.rows.filter((row) => row.total && !seen.has(row.id))) {
    findings.push(
      tell(
        "IN-08",
        `${context.where} · ${sheet.name}`,
        `“${reading.spec.title}”缺少“${missing.label}”行`,
        "请补上这一行；没有发生额时填 0。",
        { sheet: sheet.name, expected: missing.label },
      ),
    );
  }
}
