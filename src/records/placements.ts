import { z } from "zod";
import { moneyUnits } from "../numbers/money.ts";

const tablePlacementSchema = z.strictObject({
  table: z.string().describe("制式中的表"),
  title: z.string(),
  sheet: z.string(),
  range: z.string(),
  money: z.enum(moneyUnits),
  confidence: z.enum(["certain", "similar", "remembered"]),
  headerRow: z.number().int(),
  firstRow: z.number().int(),
  columns: z.array(
    z.union([
      z.strictObject({ block: z.string(), column: z.string(), at: z.string() }),
      z.strictObject({ row: z.string(), column: z.string(), at: z.string() }),
    ]),
  ),
  rows: z.array(z.strictObject({ row: z.string(), at: z.number().int() })),
});

/** `mapping.json`: written by import, for people: where each table lies in the workbook. */
export const placementsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  source: z.string().describe("收到的工作簿的文件名"),
  sha256: z.string(),
  form: z.string(),
  tables: z.array(tablePlacementSchema),
  unrecognised: z.array(z.strictObject({ sheet: z.string(), why: z.string() })),
});
