import { UsageError } from "../finding.ts";
import { publishAtSchema } from "../records/publish-at.ts";
import { readText, type Values } from "./cli.ts";

/** A day, or an instant with its offset from universal time. */
export function readMoment(values: Values, name: string): string | undefined {
  const moment = readText(values, name);
  if (moment === undefined || publishAtSchema.safeParse(moment).success) return moment;
  throw new UsageError(`--${name} 应为 YYYY-MM-DD 或 YYYY-MM-DDThh:mm:ss+08:00，不是“${moment}”。`);
}
