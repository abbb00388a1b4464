import type { Finding } from "../finding.ts";
import { type Kind, kindTitle } from "../forms/form.ts";
import type { Corrections } from "../import/import-request.ts";
import type { PlannedImport } from "../import/planned-import.ts";
import type { ReceivedFile } from "./read-form.ts";

/** Which disclosure a workbook is to become; as typed, checked when it is used. */
export interface Choice {
  readonly unit: string;
  readonly year: string;
  readonly kind: Kind;
  /** Empty: the one that fits best. */
  readonly form: string;
}

/** What the clerk is told after each step. */
export interface Notice {
  readonly tone: "done" | "fault";
  readonly text: string;
  readonly findings?: readonly Finding[];
}

/** What an import has written, and what `check` says of it. */
export interface Imported {
  readonly written: readonly string[];
  readonly findings: readonly Finding[];
  /** Address of the preview's first page; missing when the site could not be built. */
  readonly preview?: string;
}

/** Everything the desk knows; there is one clerk, so one state. */
export interface DeskState {
  readonly choice: Choice;
  readonly received?: ReceivedFile;
  /** Corrections that are tried, not yet remembered. */
  readonly corrections: Corrections;
  readonly plan?: PlannedImport;
  readonly notice?: Notice;
  readonly imported?: Imported;
}

export const noCorrections: Corrections = { tables: [], columns: [], rows: [], money: [] };

export const correctionKinds = ["tables", "columns", "rows", "money"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export function isCorrectionKind(text: string): text is CorrectionKind {
  return (correctionKinds as readonly string[]).includes(text);
}

/** “2021年度决算”. */
export function choiceTitle({ year, kind }: Choice): string {
  return `${year}年度${kindTitle[kind]}`;
}
