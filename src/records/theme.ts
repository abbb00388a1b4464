import { z } from "zod";
import { contrast } from "./contrast.ts";

/** The grounds on which links and buttons stand (assets/colours.css). */
export const grounds = {
  light: ["#ffffff", "#f3f5f8"],
  dark: ["#14181d", "#1d232b"],
} as const;

/** Text of a link needs 4.5:1 (WCAG 2.2, 1.4.3). */
const least = 4.5;

const colourOn = (scheme: keyof typeof grounds, about: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "须为六位的颜色，如 #1f4e79")
    .refine((colour) => grounds[scheme].every((ground) => contrast(colour, ground) >= least), {
      error: ({ input }) => `${about}看不清：${told(String(input), scheme)}，至少要 ${least}`,
    });

function told(colour: string, scheme: keyof typeof grounds): string {
  const lowest = Math.min(...grounds[scheme].map((ground) => contrast(colour, ground)));
  return `与底色的对比度是 ${(Math.floor(lowest * 100) / 100).toFixed(2)}`;
}

/** The colour of the publisher, where readers have not asked for more contrast. */
export const themeSchema = z
  .strictObject({
    light: colourOn("light", "浅色界面上的主题色"),
    dark: colourOn("dark", "深色界面上的主题色"),
  })
  .describe("链接、按钮的颜色，浅色和深色界面各一个；与底色的对比度至少 4.5");
export type Theme = z.infer<typeof themeSchema>;
