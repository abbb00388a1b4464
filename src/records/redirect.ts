import { z } from "zod";

/** Below the site's root, without a leading slash; a page ends in `/` or `.html`. */
const address = z
  .string()
  .regex(/^(?:[A-Za-z0-9._~-]+\/)*(?:[A-Za-z0-9._~-]+)?$/, "网站根以下的地址，开头不写 /")
  .refine(
    (path) => !path.split("/").some((part) => part === "." || part === ".."),
    "不能有 . 或 ..",
  );

/** `redirects.json`: where what stood at old addresses stands now. */
export const redirectsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  redirects: z.array(
    z.strictObject({
      from: address
        .refine((path) => path !== "", "不能是首页")
        .describe("旧地址，如 info/2019/budget.html 或 old/unit/"),
      to: address.describe("现在的地址，如 <unit>/2024/budget/"),
    }),
  ),
});
export type Redirect = z.infer<typeof redirectsSchema>["redirects"][number];
