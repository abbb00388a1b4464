import type { OutputFile } from "../downloads/downloads.ts";
import { InputError, UsageError } from "../finding.ts";
import { isKind, type Kind } from "../forms/form.ts";
import { loadDataFolder } from "../load/data-folder.ts";
import { buildModel } from "../model/build-model.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { scaffoldDisclosure } from "../scaffold/scaffold-disclosure.ts";
import { nearest } from "../words/nearest.ts";

export interface NewDisclosure {
  readonly unit: string;
  readonly year: number;
  readonly kind: string;
  /** Another form than that of last year. */
  readonly form?: string;
}

/** The files of a new disclosure, made from the latest earlier one of its unit and kind. */
export async function newDisclosure(
  data: string,
  wanted: NewDisclosure,
): Promise<{ folder: string; from: string; files: OutputFile[] }> {
  const { unit, year, kind } = wanted;
  if (!isKind(kind)) throw new UsageError("--kind 应为 budget 或 final-accounts。");
  if (!Number.isInteger(year)) throw new UsageError("--year 应为四位年份。");
  const { model, findings } = buildModel(await loadDataFolder(data));
  if (!model) throw new InputError(findings);
  const last = latestBefore(model.disclosures, unit, year, kind);
  if (!last) {
    const known = model.disclosures.filter(({ record }) => record.kind === kind);
    const near = nearest(
      unit,
      known.map(({ record }) => record.unit),
    );
    throw new UsageError(
      `“${unit}”在 ${year} 年以前没有可作依据的公开。${near ? `单位是否应为“${near}”？` : ""}第一份请用 npm run import 从工作簿做起。`,
    );
  }
  const form = wanted.form ?? last.form.id;
  const found = model.forms.find(({ id }) => id === form);
  if (!found || found.kind !== kind) throw new UsageError(`没有名为“${form}”的${kind}制式。`);
  const budget =
    kind === "final-accounts"
      ? model.disclosures.find(
          ({ record }) => record.unit === unit && record.year === year && record.kind === "budget",
        )
      : undefined;
  return {
    folder: `${unit}/${year}/${kind}`,
    from: last.folder,
    files: scaffoldDisclosure({ last, form: found, year, budget }),
  };
}

function latestBefore(
  disclosures: readonly Disclosure[],
  unit: string,
  year: number,
  kind: Kind,
): Disclosure | undefined {
  return disclosures
    .filter(({ record }) => record.unit === unit && record.kind === kind && record.year < year)
    .sort((a, b) => b.record.year - a.record.year)[0];
}
