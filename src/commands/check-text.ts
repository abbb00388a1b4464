import { checkProse } from "../checks/check-prose.ts";
import type { TextContext } from "../checks/text-rule.ts";
import { type Finding, UsageError } from "../finding.ts";
import { builtInCodes, mergeCodeLists } from "../forms/codes.ts";
import type { Kind } from "../forms/form.ts";
import { loadDataFolder } from "../load/data-folder.ts";
import { readTextFile } from "../load/text-file.ts";
import { buildModel } from "../model/build-model.ts";
import { readProse } from "../prose/prose.ts";

/** What a text is the text of, as far as the caller says it. */
export interface TextIdentity {
  readonly unit?: string;
  readonly year?: number;
  readonly kind?: Kind;
}

/** Findings of one text file; with a unit, its figures are compared with the data of that disclosure. */
export async function checkText(
  path: string,
  data: string,
  identity: TextIdentity,
): Promise<Finding[]> {
  const file = readTextFile(path);
  const prose = readProse(file.text, file.format);
  const { unit, year, kind } = identity;
  return checkProse(prose, file.name, await contextOf(data, identity)).map((found) => ({
    ...found,
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
    ...(kind !== undefined && { kind }),
  }));
}

async function contextOf(data: string, { unit, year, kind }: TextIdentity): Promise<TextContext> {
  const base = { year, kind, codes: mergeCodeLists(builtInCodes) };
  if (unit === undefined) return base;
  const { model } = buildModel(await loadDataFolder(data));
  if (!model) throw new UsageError(`数据文件夹有错误，先运行 npm run check 改正，再检查文本。`);
  const known = model.units.find(({ id }) => id === unit);
  if (!known) throw new UsageError(`--unit 后面的“${unit}”不在 units/ 里。`);
  const disclosure = model.disclosures.find(
    ({ record }) => record.unit === unit && record.year === year && record.kind === kind,
  );
  return { ...base, codes: model.codes, unitName: known.name, disclosure };
}
