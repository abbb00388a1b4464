import type { Figure } from "../figures/figure.ts";

/**
 * `met`: it is published; `unmet`: it is not, or too late; `unknown`: what we hold of the document does
 * not say (a workbook that could not be had, a date of approval that is not known).
 */
export type ChecklistStatus = "met" | "unmet" | "unknown";

export const checklistStatusTitle: Record<ChecklistStatus, string> = {
  met: "已公开",
  unmet: "未公开",
  unknown: "无法判断",
};

/** One thing that the law or the form asks a unit to publish, and how this disclosure stands to it. */
export interface ChecklistItem {
  readonly id: string;
  readonly requirement: string;
  /** The law, regulation or form that asks for it. */
  readonly basis: string;
  readonly status: ChecklistStatus;
  /** What was found, or why it cannot be told; figures keep their identity. */
  readonly detail: readonly (string | { readonly figure: Figure })[];
  /** Address below the disclosure where an inspector finds it: `totals/`, `tables/income/`. */
  readonly place?: string;
}

export interface ChecklistGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}
