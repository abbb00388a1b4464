import { type Finding, inputWarning } from "../finding.ts";

import { moneyOf } from "./figure.ts";
import type { StatTable } from "./table.ts";

const factors = [1_000n, 10_000n, 10_000_000n, 100_000_000n];

/**
 * Amounts that look as if the unit were wrong: the same total in two tables but for 千, 万 or 亿. Only
 * totals are compared; what is the same number elsewhere in both tables speaks for the units.
 */
export function amountsAreOfOneSize(tables: readonly StatTable[], where: string): Finding[] {
  const findings: Finding[] = [];
  const units = Map.groupBy(tables, ({ money }) => money);
  const expected = tables.every(({ money, spec }) => money === spec.money);
  if (units.size > 1 && !expected) {
    const list = [...units].map(
      ([unit, own]) => `${unit}：${own.map((t) => t.spec.title).join("、")}`,
    );
    findings.push(
      inputWarning(
        "IN-15",
        where,
        `各表的金额单位不一：${list.join("；")}`,
        "各表已按自己的单位读取；请核对单位是否写对。",
      ),
    );
  }
  tables.forEach((table, index) => {
    for (const earlier of tables.slice(0, index)) {
      const found = shiftedTotal(earlier, table);
      if (!found) continue;
      findings.push(
        inputWarning(
          "IN-31",
          `${where} · ${table.sheet}`,
          `“${table.spec.title}”的合计与“${earlier.spec.title}”的合计数字相同，按所写单位（${table.money}、${earlier.money}）却相差 ${found} 倍`,
          "多半是其中一张表的金额单位写错了，请核对。",
          { sheet: table.sheet, stated: table.money, expected: earlier.money },
        ),
      );
    }
  });
  return findings;
}

function shiftedTotal(a: StatTable, b: StatTable): string | undefined {
  const ours = totals(a);
  const theirs = totals(b);
  const isSame = (x: Amount, y: Amount, factor: bigint) => {
    const gap = x.fen - y.fen * factor;
    const half = (x.step + y.step * factor) / 2n + 1n;
    return (gap < 0n ? -gap : gap) <= half;
  };
  if (ours.some((x) => theirs.some((y) => isSame(x, y, 1n)))) return undefined;
  for (const factor of factors) {
    const shifted = ours.some((x) =>
      theirs.some((y) => isSame(x, y, factor) || isSame(y, x, factor)),
    );
    if (shifted) return String(factor);
  }
  return undefined;
}

interface Amount {
  readonly fen: bigint;
  /** One printed unit of the last digit, in fen. */
  readonly step: bigint;
}

/** Amounts of total rows with four digits or more that say something. */
function totals(table: StatTable): Amount[] {
  return table.rows
    .filter((row) => row.total)
    .flatMap((row) => [...row.cells.values()])
    .flatMap((figure) => {
      const money = moneyOf(figure);
      if (!money || !figure.value) return [];
      const digits = (
        figure.value.digits < 0n ? -figure.value.digits : figure.value.digits
      ).toString();
      if (digits.replace(/(?<!0)0+$/, "").length < 4) return [];
      const step =
        moneyOf({ ...figure, value: { digits: 1n, scale: figure.value.scale } })?.fen ?? 1n;
      return [{ fen: money.fen, step }];
    });
}

/** The largest total of each table against that of last year: a thousand times more is no growth. */
export function amountsFollowLastYear(
  tables: readonly StatTable[],
  last: ReadonlyMap<string, StatTable>,
  where: string,
): Finding[] {
  return tables.flatMap((table) => {
    const before = last.get(table.id);
    const now = largest(table);
    const then = before ? largest(before) : 0n;
    const apart = now > then * 500n || then > now * 500n;
    if (!before || now === 0n || then === 0n || !apart) return [];
    return inputWarning(
      "IN-31",
      `${where} · ${table.sheet}`,
      `“${table.spec.title}”的合计是上年的 ${now > then ? `${now / then} 倍` : `${then / now} 分之一`}（单位：${table.money}；上年：${before.money}）`,
      "多半是金额单位写错了，请核对。",
      { sheet: table.sheet, stated: table.money },
    );
  });
}

function largest(table: StatTable): bigint {
  return totals(table).reduce((max, { fen }) => (fen > max ? fen : max), 0n);
}
