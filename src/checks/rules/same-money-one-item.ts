import { type Figure, printFigure } from "../../figures/figure.ts";
import { quantityOf, residual } from "../../figures/quantity.ts";
import type { Ledger } from "../ledger.ts";
import { placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

/** The amounts of a place by the code of their item. */
type Items = ReadonlyMap<string, readonly Figure[]>;

export const sameMoneyOneItem: TieOut = {
  id: "TX-12",
  title: {
    zh: "同一份公开里，同一笔钱各处用同一个项级科目",
    en: "Within a document the same money stands under the same item everywhere",
  },
  source: "政府收支分类科目；正文与表格的勾稽",
  severity: "warning",
  tolerance: "sum",
  kinds: ["final-accounts", "budget"],
  needs: ["expenditure", "general-budget"],
  fix: "请核对科目名称和编码，各处用同一个科目。",
  *test(ledger) {
    const places = placesOf(ledger);
    const told = new Set<string>();
    for (const [index, here] of places.entries()) {
      const others = places.slice(index + 1);
      for (const [code, [figure]] of here) {
        if (told.has(code) || others.length === 0 || !figure) continue;
        told.add(code);
        const pair = others.map((there) => strangerOf(code, here, there)).find((one) => one);
        if (pair) told.add(pair.code);
        yield pair ? outcome(code, pair) : passed(figure);
      }
    }
  },
};

const amount =
  /^(?:income|expenditure|general-budget)\.(?<code>\d{7})\.(?:total|basic|project|fiscal)$/;

/** The items that each table and each section prints, with what was received, spent or planned for them. */
function placesOf({ disclosure }: Ledger): Items[] {
  const tables = [...disclosure.tables.values()].map(({ rows }) =>
    itemsOf(rows.flatMap(({ cells }) => [...cells.values()])),
  );
  const sections = [...disclosure.statements.values()].map((figures) =>
    itemsOf([...figures.values()]),
  );
  return [...sections, ...tables].filter((items) => items.size > 0);
}

function itemsOf(figures: readonly Figure[]): Items {
  const printed = figures.flatMap((figure) => {
    const code = amount.exec(figure.id)?.groups?.code;
    const isPrinted = figure.how !== "inferred" && figure.takenFrom === undefined;
    const isNought = !figure.value || figure.value.digits === 0n;
    return code !== undefined && isPrinted && !isNought ? [{ code, figure }] : [];
  });
  const byCode = Map.groupBy(printed, ({ code }) => code);
  return new Map([...byCode].map(([code, own]) => [code, own.map(({ figure }) => figure)]));
}

/** A number under one code, and the same number under another. */
interface Pair {
  readonly figure: Figure;
  readonly code: string;
  readonly other: Figure;
}

/** The one other item of its 款 with an amount of it, where each place knows only its own. */
function strangerOf(code: string, here: Items, there: Items): Pair | undefined {
  if (there.has(code)) return undefined;
  const candidates = [...there].filter(
    ([other]) => other.slice(0, 5) === code.slice(0, 5) && !here.has(other),
  );
  const pairs = candidates.flatMap(([other, amounts]): Pair[] => {
    for (const figure of here.get(code) ?? []) {
      const same = amounts.find((one) => isSame(figure, one));
      if (same) return [{ figure, code: other, other: same }];
    }
    return [];
  });
  return pairs.length === 1 ? pairs[0] : undefined;
}

function isSame(a: Figure, b: Figure): boolean {
  const [one, other] = [quantityOf(a), quantityOf(b)];
  return one !== null && other !== null && residual(one, [other]).isExact;
}

function passed(figure: Figure): Outcome {
  return { result: "passed", ...placeOf(figure), formula: "", operands: [] };
}

function outcome(code: string, { figure, code: otherCode, other }: Pair): Outcome {
  const amount = `${printFigure(figure)}${figure.unit}`;
  return {
    result: "failed",
    ...placeOf(figure),
    formula: "同一笔钱的科目",
    operands: [toOperand(other)],
    custom: "同一款、同一金额，当作同一笔钱",
    stated: `${code} ${figure.label}`,
    expected: `${otherCode} ${other.label}`,
    codes: { stated: code, expected: otherCode },
    message: `同一笔${amount}，这里列作“${figure.label}”（${code}），别处列作“${other.label}”（${otherCode}）`,
  };
}
