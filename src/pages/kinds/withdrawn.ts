import type { Withdrawal } from "../../records/withdrawal.ts";
import type { PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";

/** What stands at the address of a disclosure that its publisher has withdrawn. */
export interface WithdrawnPage extends PageBase {
  readonly kind: "withdrawn";
  readonly withdrawal: Withdrawal;
}

export const withdrawn = showsNoFigures<WithdrawnPage>();
