import { InputError, UsageError } from "../finding.ts";
import type { Kind } from "../forms/form.ts";
import { type ImportedText, importText } from "../import-text/import-text.ts";
import { loadDataFolder } from "../load/data-folder.ts";
import { readTextFile } from "../load/text-file.ts";
import { buildModel } from "../model/build-model.ts";
import { readProse } from "../prose/prose.ts";

/** Which disclosure a text becomes. */
export interface TextTarget {
  readonly unit: string;
  readonly year: number;
  readonly kind: Kind;
  /** The form, when it is known; else the one that fits best. */
  readonly form?: string;
}

/** The draft of a text file, with its report; nothing is written. */
export async function importTextFile(
  path: string,
  data: string,
  target: TextTarget,
): Promise<ImportedText> {
  const { model, findings } = buildModel(await loadDataFolder(data));
  if (!model) throw new InputError(findings);
  const unit = model.units.find(({ id }) => id === target.unit);
  if (!unit) {
    throw new UsageError(
      `--unit 后面的“${target.unit}”不在 units/ 里，请先建 units/${target.unit}.json。`,
    );
  }
  const file = readTextFile(path);
  const forms = model.forms.filter(({ id }) => target.form === undefined || id === target.form);
  const imported = importText({
    ...target,
    prose: readProse(file.text, file.format, model.wording),
    file: file.name,
    unit,
    forms,
    codes: model.codes,
  });
  if (!imported)
    throw new UsageError(`没有可用的${target.kind}制式${target.form ? `“${target.form}”` : ""}。`);
  return imported;
}
