import { z } from "zod";
import { kinds } from "../forms/form.ts";

/** `import-report.json`: beside a draft made from a text, for people: what was read, and how surely. */
export const importReportSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  source: z.string(),
  form: z.string(),
  year: z.number().int(),
  kind: z.enum(kinds),
  summary: z.strictObject({
    high: z.number().int(),
    medium: z.number().int(),
    low: z.number().int(),
  }),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      where: z.string().nullable(),
      likeness: z.number(),
      figures: z.number().int(),
    }),
  ),
  tables: z.array(
    z.strictObject({ title: z.string(), rows: z.number().int(), read: z.number().int() }),
  ),
  problems: z.array(
    z.strictObject({
      severity: z.enum(["error", "warning"]),
      where: z.string(),
      found: z.string(),
      message: z.string(),
      fix: z.string(),
    }),
  ),
  figures: z.array(
    z.looseObject({
      section: z.string(),
      id: z.string(),
      label: z.string(),
      printed: z.string(),
      unit: z.string(),
      confidence: z.enum(["high", "medium", "low"]),
      line: z.number().int(),
      column: z.number().int(),
    }),
  ),
});
