import type { StatTable } from "../../figures/table.ts";
import { inputFault, inputWarning } from "../../finding.ts";
import type { Rule } from "../rule.ts";

/** A table without data says why, where the form lets it be empty at all; a draft is still to be filled. */
export const emptyTablesAreExplained: Rule = ({ tables, record, folder }) =>
  [...tables.values()]
    .filter((table) => table.empty)
    .flatMap((table) => {
      const where = `${folder}/tables.xlsx · ${table.sheet}`;
      const found = emptyTableFault(table);
      if (!found) return [];
      if (record.status === "draft") {
        return inputWarning("TD-01", where, `“${table.spec.title}”还没有填写`, found.cure);
      }
      return inputFault("IN-08", where, found.message, found.cure);
    });

function emptyTableFault({
  spec,
  emptyReason,
}: StatTable): { readonly message: string; readonly cure: string } | undefined {
  if (!spec.emptyAllowed) {
    return { message: `“${spec.title}”没有数据`, cure: "请填入数据；制式不允许此表为空。" };
  }
  if (emptyReason) return undefined;
  return {
    message: `“${spec.title}”是空表，却没有说明为什么`,
    cure: `请在表下加一行，例如：“注：${emptySentence(spec.emptySentence)}”`,
  };
}

function emptySentence(sentence = "本单位{year}年度没有此项收支，本表为空表。"): string {
  return sentence.replace("{unit}", "本单位").replace("{year}年度", "本年度");
}
