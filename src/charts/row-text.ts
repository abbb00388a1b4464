import { plainText } from "../narrative/say.ts";
import { sayAmount } from "./amount.ts";
import type { ChartRow } from "./chart-model.ts";

/** The label of a row, with its share in the whole: 基本支出（占10.22%）. */
export function rowText({ label, share }: Pick<ChartRow, "label" | "share">): string {
  return share ? `${label}（占${plainText(sayAmount(share))}）` : label;
}
