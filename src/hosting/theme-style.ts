import type { Theme } from "../records/theme.ts";

/**
 * The publisher's colour, for the end of the style sheet. Readers who ask for more contrast, and paper, keep the
 * colours of assets/colours.css.
 */
export function themeStyle({ light, dark }: Theme): string {
  return `
@layer base {
  :root {
    --accent: var(--light, var(--plain, ${light}) var(--strong, #00305c))
      var(--dark, var(--plain, ${dark}) var(--strong, #b5d6f7));
  }
}
`;
}
