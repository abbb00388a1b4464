import { sortFindings, UsageError } from "../finding.ts";
import { isKind } from "../forms/form.ts";
import { planImport } from "../import/import-workbook.ts";
import type { PlannedImport } from "../import/planned-import.ts";
import { writeCorrections, writeImport } from "../import/write-import.ts";
import { checkData } from "../site/checked-data.ts";
import type { WorkStart } from "./bench.ts";
import {
  type Choice,
  choiceTitle,
  type DeskState,
  type Imported,
  isCorrectionKind,
  noCorrections,
} from "./desk-state.ts";
import { fieldOf, fileOf } from "./read-form.ts";

/** The data, and the site of one's own that readers see, where the desk knows it. */
export type WorkPlace = Pick<WorkStart, "data" | "site">;

/** Builds the preview and returns the address of its first page of a disclosure. */
export type BuildPreview = (folder: string) => Promise<string>;

/** Takes a workbook in and reads it for the chosen disclosure. What was chosen stays when it can't be. */
export async function receive(
  state: DeskState,
  choice: Choice,
  form: FormData,
  place: WorkPlace,
  inWords: (error: unknown) => string,
): Promise<DeskState> {
  const sent = await fileOf(form, "file");
  const received = sent ?? state.received;
  if (!received) throw new UsageError("请先选择一个工作簿（.xlsx 或 .xls）。");
  const corrections = sent ? noCorrections : state.corrections;
  const read = { choice, received, corrections };
  try {
    return { ...read, ...(await planned(read, place)) };
  } catch (error) {
    return { ...read, notice: { tone: "fault", text: inWords(error) } };
  }
}

/** Tries one more correction; what names nothing is refused and the state stays. */
export async function correct(
  state: DeskState,
  form: FormData,
  place: WorkPlace,
): Promise<DeskState> {
  const kind = fieldOf(form, "kind");
  const from = fieldOf(form, "place");
  const target = fieldOf(form, "target");
  if (!isCorrectionKind(kind)) throw new UsageError("没有这种更正。");
  if (from === "" || target === "") throw new UsageError("请两项都选好，再按“更正”。");
  const list = [...new Set([...state.corrections[kind], `${from}=${target}`])];
  return retried(state, { ...state.corrections, [kind]: list }, place, "已按更正重新读取");
}

/** Takes one correction back. */
export async function withdraw(
  state: DeskState,
  form: FormData,
  place: WorkPlace,
): Promise<DeskState> {
  const kind = fieldOf(form, "kind");
  const value = fieldOf(form, "value");
  if (!isCorrectionKind(kind)) throw new UsageError("没有这种更正。");
  const list = state.corrections[kind].filter((one) => one.trim() !== value);
  return retried(state, { ...state.corrections, [kind]: list }, place, "已撤回更正，重新读取");
}

/** Keeps the corrections in the mapping memory, without importing. */
export async function rememberCorrections(state: DeskState, place: WorkPlace): Promise<DeskState> {
  const written = state.plan ? writeCorrections(place.data, state.plan) : [];
  if (written.length === 0) throw new UsageError("没有要记住的更正。");
  const text = `已记住更正（${written.join("、")}），明年同样的写法会自动认出`;
  return retried(state, noCorrections, place, text);
}

/** Writes the disclosure, checks it, and previews it. */
export async function importDraft(
  state: DeskState,
  form: FormData,
  place: WorkPlace,
  buildPreview: BuildPreview,
  inWords: (error: unknown) => string,
): Promise<DeskState> {
  const { received } = state;
  if (!received) throw new UsageError("请先读取一个工作簿。");
  // The data may have changed since the workbook was read.
  const { plan } = await planned({ ...state, received }, place);
  if (plan.blocked) throw new UsageError("现在不能导入，原因见问题清单。");
  if (plan.replaces !== undefined && fieldOf(form, "replace") !== "yes") {
    throw new UsageError("这份公开件已有表格；确要替换的，请先勾选“替换已有的表格”。");
  }
  const written = writeImport(place.data, plan);
  const findings = await findingsOf(place.data, state.choice);
  // A second import of the same would replace what this one has written.
  const again = { ...plan, replaces: plan.replaces ?? ("draft" as const) };
  const done = { ...state, plan: again, corrections: noCorrections };
  const said = `已导入${choiceTitle(state.choice)}，写入 ${written.length} 个文件`;
  const imported: Imported = { written, findings };
  try {
    const preview = await buildPreview(plan.folder);
    const notice = { tone: "done", text: `${said}，预览已生成` } as const;
    return { ...done, imported: { ...imported, preview }, notice };
  } catch (error) {
    const text = `${said}；预览没有生成：${inWords(error)}`;
    return { ...done, imported, notice: { tone: "fault", text } };
  }
}

async function retried(
  state: DeskState,
  corrections: DeskState["corrections"],
  place: WorkPlace,
  text: string,
): Promise<DeskState> {
  const { received } = state;
  if (!received) throw new UsageError("请先读取一个工作簿。");
  const { plan, notice } = await planned({ ...state, received, corrections }, place);
  const said = { ...notice, text: `${text}：${notice.text}` };
  return { choice: state.choice, received, corrections, plan, notice: said };
}

async function planned(
  {
    choice,
    received,
    corrections,
  }: Pick<DeskState, "choice" | "corrections"> & Required<Pick<DeskState, "received">>,
  place: WorkPlace,
) {
  const plan: PlannedImport = await planImport({
    file: received.name,
    bytes: received.bytes,
    data: place.data,
    // What is published is replaced as a correction, which is registered afterwards.
    replacePublished: place.site !== undefined,
    unit: choice.unit,
    year: Number(choice.year),
    kind: choice.kind,
    form: choice.form === "" ? undefined : choice.form,
    corrections,
  });
  const { tables, problems } = plan.report;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const text = `认出 ${tables.length} 张表，${errors} 个错误，${problems.length - errors} 个提醒`;
  return { plan, notice: { tone: plan.faulty ? "fault" : "done", text } as const };
}

/** The disclosure that a form names; refused when that can't be one. */
export function readChoice(form: FormData): Choice {
  const year = fieldOf(form, "year");
  const kind = fieldOf(form, "kind");
  const unit = fieldOf(form, "unit");
  if (unit === "") throw new UsageError("请选择单位。");
  if (!/^(?:19|20)\d\d$/.test(year)) throw new UsageError(`年度应为四位年份，不是“${year}”。`);
  if (!isKind(kind)) throw new UsageError("请选择预算或决算。");
  return { unit, year, kind, form: fieldOf(form, "form") };
}

/** What `check` says of this disclosure. */
async function findingsOf(data: string, { unit, year, kind }: Choice) {
  const { findings, tieOuts } = await checkData(data);
  const all = [...findings, ...tieOuts.flatMap((checks) => checks.findings)];
  return sortFindings(
    all.filter(
      (finding) => finding.unit === unit && finding.year === Number(year) && finding.kind === kind,
    ),
  );
}
