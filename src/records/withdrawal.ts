import { z } from "zod";

/** A disclosure that the publisher has taken back: its data are gone, its address says so. */
export const withdrawalSchema = z.strictObject({
  path: z
    .string()
    .regex(/^[a-z0-9-]+\/\d{4}\/(?:budget|final-accounts)\/$/, "如 water/2024/budget/")
    .describe("它的地址，从本站根目录写起，不以 / 开头"),
  title: z.string().min(1).describe("它的名称"),
  date: z.iso.date().describe("撤回的日期，YYYY-MM-DD"),
  reason: z.string().min(1).describe("撤回的原因，读者会看到"),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;
