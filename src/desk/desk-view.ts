import type { Form } from "../forms/form.ts";
import type { ImportedTable } from "../import/import-request.ts";
import type { SharedRecords } from "../model/parse-records.ts";
import { type CorrectionChoices, correctionChoices } from "./correction-choices.ts";
import { type CorrectionKind, correctionKinds, type DeskState } from "./desk-state.ts";
import { inDeskWords } from "./desk-words.ts";
import { type NumberedProblem, type SheetView, sheetViews } from "./sheet-view.ts";

/** A correction that is tried but not remembered. */
export interface PendingCorrection {
  readonly kind: CorrectionKind;
  readonly value: string;
}

/** What came of a workbook. */
export interface ResultView {
  readonly file: string;
  readonly formTitle: string;
  readonly tables: readonly ImportedTable[];
  readonly unrecognised: readonly { readonly sheet: string; readonly why: string }[];
  readonly errors: number;
  readonly warnings: number;
  /** Problems of the workbook as a whole, or of a sheet that isn't there. */
  readonly general: readonly NumberedProblem[];
  readonly sheets: readonly { readonly sheet: SheetView; readonly choices: CorrectionChoices }[];
  readonly canAnnotate: boolean;
  readonly blocked: boolean;
  readonly replaces?: NonNullable<DeskState["plan"]>["replaces"];
}

/** Everything that the page of the import shows. */
export interface DeskView {
  readonly token: string;
  /** The disclosure that the workbook is for, where the data have it. */
  readonly disclosure?: string;
  readonly choice: DeskState["choice"];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly forms: readonly Pick<Form, "id" | "kind" | "title">[];
  readonly pending: readonly PendingCorrection[];
  readonly result?: ResultView;
  readonly imported?: DeskState["imported"];
}

/** The page of a state. */
export function deskView(
  state: DeskState,
  { units, forms }: Pick<SharedRecords, "units" | "forms">,
  token: string,
): DeskView {
  return {
    token,
    choice: state.choice,
    units,
    forms,
    pending: correctionKinds.flatMap((kind) =>
      state.corrections[kind].map((value) => ({ kind, value })),
    ),
    result: resultView(state),
    imported: state.imported,
  };
}

function resultView({ plan, received }: DeskState): ResultView | undefined {
  if (!plan || !received) return undefined;
  const told = {
    ...plan,
    report: {
      ...plan.report,
      problems: plan.report.problems.map((problem) => ({
        ...problem,
        message: inDeskWords(problem.message),
        fix: inDeskWords(problem.fix),
      })),
      unrecognised: plan.report.unrecognised.map(({ sheet, why }) => ({
        sheet,
        why: inDeskWords(why),
      })),
    },
  };
  const { problems, tables, unrecognised } = told.report;
  const sheets = sheetViews(told);
  const placed = new Set(sheets.flatMap((sheet) => sheet.problems.map(({ number }) => number)));
  const raw = plan.book?.sheets ?? [];
  return {
    file: received.name,
    formTitle: plan.form?.title ?? "",
    tables,
    unrecognised,
    errors: problems.filter(({ severity }) => severity === "error").length,
    warnings: problems.filter(({ severity }) => severity === "warning").length,
    general: problems
      .map((problem, index) => ({ number: index + 1, problem }))
      .filter(({ number }) => !placed.has(number)),
    sheets: sheets.flatMap((sheet, index) => {
      const own = raw[index];
      return own ? [{ sheet, choices: correctionChoices(plan, own) }] : [];
    }),
    canAnnotate: plan.book !== undefined,
    blocked: plan.blocked,
    replaces: plan.replaces,
  };
}
