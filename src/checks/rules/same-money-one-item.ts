import type { Figure } from "../../figures/figure.ts";
import { quantityOf, residual } from "../../figures/quantity.ts";
import type { Ledger } from "../ledger.ts";
import { placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

type Items = ReadonlyMap<string, Figure>;

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
      for (const [code, figure] of here) {
        if (told.has(code) || others.length === 0) continue;
        told.add(code);
        const other = others.map((there) => strangerOf(code, here, there)).find((one) => one);
        yield other ? outcome(code, figure, other) : passed(figure);
      }
    }
  },
};

const itemTotal = /^(?:expenditure|general-budget)\.(?<code>\d{7})\.total$/;

/** The items that each table and each section prints, with what was spent or planned for them. */
function placesOf({ disclosure }: Ledger): Items[] {
  const tables = ["expenditure", "general-budget"].map((table) =>
    itemsOf((disclosure.tables.get(table)?.rows ?? []).flatMap(({ cells }) => [...cells.values()])),
  );
  const sections = [...disclosure.statements.values()].map((figures) =>
    itemsOf([...figures.values()]),
  );
  return [...tables, ...sections].filter((items) => items.size > 0);
}

function itemsOf(figures: readonly Figure[]): Items {
  return new Map(
    figures.flatMap((figure) => {
      const code = itemTotal.exec(figure.id)?.groups?.code;
      const isPrinted = figure.how !== "inferred" && figure.value && figure.value.digits !== 0n;
      return code !== undefined && isPrinted ? [[code, figure] as const] : [];
    }),
  );
}

/** The one other item of its 款 with its amount, where each place knows only its own. */
function strangerOf(
  code: string,
  here: Items,
  there: Items,
): readonly [string, Figure] | undefined {
  const figure = here.get(code);
  if (!figure || there.has(code)) return undefined;
  const same = [...there].filter(
    ([other, amount]) =>
      other.slice(0, 5) === code.slice(0, 5) && !here.has(other) && isSame(figure, amount),
  );
  return same.length === 1 ? same[0] : undefined;
}

function isSame(a: Figure, b: Figure): boolean {
  const [one, other] = [quantityOf(a), quantityOf(b)];
  return one !== null && other !== null && residual(one, [other]).isExact;
}

function passed(figure: Figure): Outcome {
  return { result: "passed", ...placeOf(figure), formula: "", operands: [] };
}

function outcome(
  code: string,
  figure: Figure,
  [other, amount]: readonly [string, Figure],
): Outcome {
  return {
    result: "failed",
    ...placeOf(figure),
    formula: "同一笔钱的科目",
    operands: [toOperand(amount)],
    custom: "同一款、同一金额，当作同一笔钱",
    stated: `${code} ${figure.label}`,
    expected: `${other} ${amount.label}`,
    message: `同一款里同样的金额，一处列“${figure.label}”（${code}），另一处列“${amount.label}”（${other}）`,
  };
}
