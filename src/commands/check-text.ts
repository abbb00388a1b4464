import { basename } from "node:path";
import { checkProse } from "../checks/check-prose.ts";
import type { TextContext } from "../checks/text-rule.ts";
import { type Finding, InputError, inputInfo, UsageError } from "../finding.ts";
import { builtInCodes, mergeCodeLists } from "../forms/codes.ts";
import type { Kind } from "../forms/form.ts";
import { loadDataFolder, loadWording } from "../load/data-folder.ts";
import { readTextFile } from "../load/text-file.ts";
import { buildModel } from "../model/build-model.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { parseWording } from "../model/parse-records.ts";
import { documentOf } from "../prose/document.ts";
import { readProse } from "../prose/prose.ts";
import type { Wording } from "../words/wording.ts";

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
  const { unit, year, kind } = identity;
  const { wording, context, disclosures } = await knownOf(data, identity);
  const prose = readProse(file.text, file.format, wording);
  // What the caller leaves open, the text itself may say.
  const { year: ownYear, kind: ownKind } = documentOf(prose);
  const disclosure = disclosures.find(
    ({ record }) => record.year === (year ?? ownYear) && record.kind === (kind ?? ownKind),
  );
  const found = checkProse(prose, file.name, { ...context, disclosure });
  const unsaid = unit === undefined || disclosure ? [] : [notCompared(file.name, identity)];
  return [...found, ...unsaid].map((finding) => ({
    ...finding,
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
    ...(kind !== undefined && { kind }),
  }));
}

/** A unit was named, and yet nothing is compared with its data: who asked must know. */
function notCompared(where: string, { unit, year, kind }: TextIdentity): Finding {
  const isNamed = year !== undefined && kind !== undefined;
  return inputInfo(
    "IN-45",
    where,
    isNamed
      ? `数据里没有“${unit}”这一年度的这一份，正文没有与数据对照`
      : "看不出正文是哪一年度的预算还是决算，或数据里没有这一份，正文没有与数据对照",
    isNamed
      ? "请核对 --unit、--year、--kind；要对照，须先有这一份的数据。"
      : "请写上 --year 和 --kind，再检查一次。",
  );
}

interface Known {
  readonly wording: Wording;
  readonly context: TextContext;
  /** Those of the unit. */
  readonly disclosures: readonly Disclosure[];
}

async function knownOf(data: string, { unit, year, kind }: TextIdentity): Promise<Known> {
  const base = { year, kind, codes: mergeCodeLists(builtInCodes) };
  if (unit === undefined) return { wording: wordingOf(data), context: base, disclosures: [] };
  const { model } = buildModel(await loadDataFolder(data));
  if (!model) throw new UsageError(`数据文件夹有错误，先运行 npm run check 改正，再检查文本。`);
  const known = model.units.find(({ id }) => id === unit);
  if (!known) throw new UsageError(`--unit 后面的“${unit}”不在 units/ 里。`);
  const disclosures = model.disclosures.filter(({ record }) => record.unit === unit);
  const context = { ...base, codes: model.codes, unitName: known.name };
  return { wording: model.wording, context, disclosures };
}

/** The words of the data folder, without the rest of it. */
function wordingOf(data: string): Wording {
  const findings: Finding[] = [];
  const wording = parseWording(loadWording(data, findings), basename(data), findings);
  if (findings.length > 0) throw new InputError(findings);
  return wording;
}
