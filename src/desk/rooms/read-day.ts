import { UsageError } from "../../finding.ts";
import { isoDate } from "../../records/disclosure.ts";
import { fieldOf } from "../read-form.ts";

/** A day as the browser sends it, or as a person has typed it; undefined for an empty field. */
export function readDay(form: FormData, name: string): string | undefined {
  const day = fieldOf(form, name);
  if (day === "") return undefined;
  if (isoDate.safeParse(day).success) return day;
  throw new UsageError(`日期应写作 2026-08-20 这样，不是“${day}”。`);
}
