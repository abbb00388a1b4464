import { z } from "zod";
import { figureId, isoDate } from "./disclosure.ts";

const acknowledgementSchema = z
  .strictObject({
    rule: z
      .string()
      .regex(/^[A-Z]{2}-\d\d$/, "规则编号，如 TX-03")
      .describe("规则编号，如 TX-03"),
    figure: figureId.optional().describe("受影响的数的标识"),
    where: z.string().min(1).optional().describe("报告中的位置，或它的末尾"),
    reason: z.string().min(1).describe("为什么可以这样公开"),
    date: isoDate,
  })
  .refine(({ figure, where }) => figure !== undefined || where !== undefined, {
    message: "请写 figure 或 where 其中一项",
  });
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** `acknowledgements.json`: findings that the publisher has looked at and lets stand. */
export const acknowledgementsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  acknowledgements: z.array(acknowledgementSchema),
});
