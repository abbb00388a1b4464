import { join } from "node:path";
import { checkModel } from "../checks/check-model.ts";
import { type Finding, InputError, sortFindings, UsageError } from "../finding.ts";
import { loadDataFolder, type RawData, type RawDisclosure } from "../load/data-folder.ts";
import { buildModel } from "../model/build-model.ts";
import { type DisclosureRecord, disclosureSchema } from "../records/disclosure.ts";
import { parseRecord } from "../records/parse-record.ts";

/** What a publisher tells: the dates, by which role it was done, and when the site may show it. */
export interface ToldApproval
  extends Pick<DisclosureRecord["dates"], "approved" | "published">,
    Pick<DisclosureRecord, "publishAt"> {
  /** 财务负责人, never a person's name. */
  readonly role?: string;
}

/** The record of a disclosure with its new status, and what remains to be said of it. */
export interface Approval {
  readonly file: string;
  readonly content: string;
  readonly status: "approved" | "published";
  readonly findings: readonly Finding[];
}

/**
 * A draft becomes approved, or published when that date is told. Whatever would keep it from the site refuses
 * it: it is judged as the approved disclosure that it would be.
 */
export async function approveDisclosure(
  data: string,
  folder: string,
  { role, publishAt, ...dates }: ToldApproval,
): Promise<Approval> {
  const raw = await loadDataFolder(data);
  const draft = raw.disclosures.find((disclosure) => disclosure.folder === folder);
  if (!draft) throw new UsageError(`${data} 里没有 ${folder}。`);
  const faults: Finding[] = [];
  const record = parseRecord(disclosureSchema, draft.disclosure, raw.name, faults);
  if (!record) throw new InputError([...draft.findings, ...faults]);
  if (record.status === "published" || record.status === "corrected") {
    throw new UsageError(`${folder} 已经公开（${record.dates.published}）；改正请用更正。`);
  }
  const status = dates.published === undefined ? "approved" : "published";
  const told = Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined));
  const next: DisclosureRecord = {
    ...record,
    status,
    dates: { ...record.dates, ...told },
    ...(role === undefined ? {} : { roles: { ...record.roles, [status]: role } }),
    ...(publishAt === undefined ? {} : { publishAt }),
  };
  const judged = judge(raw, draft, { ...next, status: "approved" });
  const blocking = judged.filter((finding) => finding.blocking);
  if (blocking.length > 0) throw new InputError(blocking);
  return {
    file: join(data, folder, "disclosure.json"),
    content: `${JSON.stringify(next, null, 2)}\n`,
    status,
    findings: sortFindings(judged.filter(({ severity }) => severity !== "info")),
  };
}

/** What is said of one disclosure with another record, among all others as they are. */
function judge(raw: RawData, draft: RawDisclosure, record: DisclosureRecord): Finding[] {
  const file = `${draft.folder}/disclosure.json`;
  const candidate = { ...draft, disclosure: { file, value: record } };
  const { model, findings } = buildModel({
    ...raw,
    disclosures: raw.disclosures.map((one) => (one === draft ? candidate : one)),
  });
  const checked = model && checkModel(model);
  const own = ({ unit, year, kind }: Finding) =>
    unit === undefined || (unit === record.unit && year === record.year && kind === record.kind);
  return [
    ...findings,
    ...(checked?.findings ?? []),
    ...(checked?.tieOuts ?? []).flatMap((checks) => checks.findings),
  ].filter(own);
}
