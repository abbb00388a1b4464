import { tablesWorkbook } from "./downloads/workbook.ts";
import { type Finding, inputFault } from "./finding.ts";
import { loadDataFolder } from "./load/data-folder.ts";
import {
  disclosureSchema,
  factsSchema,
  reconstructionSchema,
  unitSchema,
} from "./model/disclosure.ts";
import { builtInForms, formSchema } from "./model/form.ts";
import { parseRecord } from "./model/parse-record.ts";
import { reconstructTables } from "./model/reconstruct.ts";

/** Rebuilds the workbook of one disclosure from its `reconstruction.json`; nothing is written. */
export function reconstructWorkbook(
  data: string,
  folder: string,
): { bytes?: Uint8Array; findings: Finding[] } {
  const raw = loadDataFolder(data);
  const findings: Finding[] = [];
  const files = raw.disclosures.find((candidate) => candidate.folder === folder);
  if (!files?.reconstruction) {
    const where = `${raw.name}/${folder}/reconstruction.json`;
    return {
      findings: [inputFault("IN-01", where, "缺少文件", "只有据正文重编的工作簿才需要此命令。")],
    };
  }
  const record = parseRecord(disclosureSchema, files.disclosure, raw.name, findings);
  const facts = parseRecord(factsSchema, files.facts, raw.name, findings);
  const reconstruction = parseRecord(
    reconstructionSchema,
    files.reconstruction,
    raw.name,
    findings,
  );
  const forms = raw.forms.flatMap(
    (file) => parseRecord(formSchema, file, raw.name, findings) ?? [],
  );
  const units = raw.units.flatMap(
    (file) => parseRecord(unitSchema, file, raw.name, findings) ?? [],
  );
  const form = [...forms, ...builtInForms].find(({ id }) => id === record?.form);
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
  return { bytes: tablesWorkbook(rebuilt.tables, unit.name), findings };
}
