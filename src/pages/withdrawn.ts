import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import type { Withdrawal } from "../records/withdrawal.ts";
import { disclosurePath, pathOfFile } from "./address.ts";
import type { ListedWithdrawal } from "./kinds/corrections.ts";

/** What has been taken back from a disclosure, each with the page on which its note stands. */
export function withdrawalsOf(disclosure: Disclosure): ListedWithdrawal[] {
  const base = disclosurePath(disclosure);
  const title = disclosureTitle(disclosure);
  return disclosure.withdrawals.map((withdrawal) => ({
    withdrawal,
    at: { title, path: base + placePath(withdrawal) },
  }));
}

/** The page on which the note stands, below its disclosure. */
function placePath({ place }: Withdrawal): string {
  switch (place.type) {
    case "page":
      return place.path;
    case "row":
      return `tables/${place.table}/`;
    case "file":
    case "passage":
      return pathOfFile(place.file);
  }
}
