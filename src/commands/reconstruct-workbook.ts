import { tablesWorkbook } from "../downloads/workbook.ts";
import { type Finding, inputFault } from "../finding.ts";
import { loadDataFolder } from "../load/data-folder.ts";
import { parseDisclosureRecords, parseSharedRecords } from "../model/parse-records.ts";
import { reconstructTables } from "../model/reconstruct.ts";
import { readTables } from "../sheets/read-tables.ts";

/** Rebuilds the workbook of one disclosure from its `reconstruction.json`; nothing is written. */
export async function reconstructWorkbook(
  data: string,
  folder: string,
): Promise<{ bytes?: Uint8Array; findings: Finding[] }> {
  const raw = await loadDataFolder(data);
  const findings: Finding[] = [];
  const files = raw.disclosures.find((candidate) => candidate.folder === folder);
  if (!files?.reconstruction) {
    const where = `${raw.name}/${folder}/reconstruction.json`;
    return {
      findings: [inputFault("IN-01", where, "缺少文件", "只有据正文重编的工作簿才需要此命令。")],
    };
  }
  const { units, forms } = parseSharedRecords(raw, findings);
  const { record, facts, reconstruction } = parseDisclosureRecords(files, raw.name, findings);
  const form = forms.find(({ id }) => id === record?.form);
  const unit = units.find(({ id }) => id === record?.unit);
  if (!record || !facts || !reconstruction || !form || !unit) return { findings };
  const rebuilt = reconstructTables({
    dataName: raw.name,
    folder,
    form,
    record,
    facts,
    reconstruction,
  });
  findings.push(...rebuilt.findings);
  // Tables as received stay what they are.
  const kept = readTables(form, new Set(), files, raw.name).tables.filter(
    ({ id }) => reconstruction.tables[id] === undefined,
  );
  const order = form.tables.map(({ id }) => id);
  const tables = [...kept, ...rebuilt.tables].sort(
    (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
  );
  return { bytes: tablesWorkbook(tables, unit.name), findings };
}
