import { partsOfId } from "../../claims/figure-subjects.ts";
import { derivationOf } from "../derivation.ts";
import type { Ledger } from "../ledger.ts";
import { operandSums } from "../operand-sums.ts";
import { statedParts } from "../stated-parts.ts";
import { itemsSumToTheirTotal } from "../text/items-sum-to-their-total.ts";
import { partsMakeTheirTotal } from "../text/parts-make-their-total.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const listedItemsMakeTheirTotal: TieOut = {
  id: "TX-05",
  title: {
    zh: "合计等于所列各项之和；“其中”各项不大于整体",
    en: "A total is the sum of the items listed; the items of an open list never exceed it",
  },
  source: "正文与表格的勾稽",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts", "budget"],
  needs: ["facts.json"],
  fix: "请核对合计和所列的各项。",
  read: [itemsSumToTheirTotal, partsMakeTheirTotal],
  *test(ledger) {
    for (const figure of ledger.stated()) {
      const derivation = figure.formula && derivationOf(ledger, figure);
      if (derivation?.rule !== "sum" && derivation?.rule !== "difference") continue;
      if (partsOfId(figure.id).kind !== "change" || derivation.rule === "sum") {
        yield* operandSums(ledger, figure, derivation);
      }
    }
    yield* statedParts(ledger);
    if (ledger.disclosure.record.kind === "final-accounts") yield* economicLists(ledger);
  },
};

const lists: readonly (readonly [string, RegExp])[] = [
  ["basic-detail.personnel.amount", /^30[13]\d\d$/],
  ["basic-detail.public.amount", /^(302|309|310)\d\d$/],
];

/** Economic items that sentences list with amounts, where the table itself was not to be had. */
function economicLists(ledger: Ledger): Outcome[] {
  if (ledger.disclosure.tables.has("basic-detail")) return [];
  return lists.flatMap(([total, pattern]) => {
    const items = [...ledger.rows("basic-detail").values()]
      .filter(({ id }) => pattern.test(id))
      .flatMap(({ figures }) => figures.get("amount") ?? []);
    return items.length === 0 ? [] : tieSum(ledger, ledger.figure(total), items, { atMost: true });
  });
}
