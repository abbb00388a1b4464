import { type Disclosure, publishedDate } from "../model/disclosure-model.ts";
import type { ChecklistItem } from "./checklist-item.ts";

const dayLength = 24 * 60 * 60 * 1000;
/** Days within which a department publishes after the approval (预算法第十四条). */
const daysAllowed = 20;

/** The clock of 20 days from the approval by the finance department to publication. */
export function publicationItems({ record }: Disclosure): ChecklistItem[] {
  const { approved, published } = record.dates;
  const base = {
    id: "twenty-days",
    requirement: `批复后${daysAllowed}日内公开`,
    basis: "预算法第十四条",
  } as const;
  if (!published) {
    return [{ ...base, status: "unmet", detail: [deadlineOf(approved)] }];
  }
  if (!approved) {
    const detail = [`${publishedDate(record)}公开；批复日期没有公布，不能计算。`];
    return [{ ...base, status: "unknown", detail }];
  }
  const days = daysBetween(approved, published);
  const detail = [`${approved}批复，${published}公开，相隔${days}日。`];
  return [{ ...base, status: days <= daysAllowed && days >= 0 ? "met" : "unmet", detail }];
}

function deadlineOf(approved: string | undefined): string {
  if (!approved) return "尚未公开，也没有填写批复日期。";
  const deadline = new Date(Date.parse(approved) + daysAllowed * dayLength);
  return `${approved}批复，应不迟于${deadline.toISOString().slice(0, 10)}公开；尚未公开。`;
}

/** Calendar days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}
