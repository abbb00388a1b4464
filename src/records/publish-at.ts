import { z } from "zod";

/** A day, which begins in Beijing, or a moment with its offset. */
export const publishAtSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/**
 * Whether what is kept until `publishAt` may be shown at a moment; both are days or moments. A day that is all
 * that is known of the present counts from its beginning: nothing is shown too early.
 */
export function isDue(publishAt: string, at: string): boolean {
  return instantOf(publishAt) <= instantOf(at);
}

function instantOf(moment: string): number {
  return Date.parse(moment.includes("T") ? moment : `${moment}T00:00:00+08:00`);
}
