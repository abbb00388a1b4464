/** What a form of the page can ask for, by its address. */
const steps = ["read", "correct", "withdraw", "remember", "import"] as const;
export type Step = (typeof steps)[number];

/** The step that is asked for at a path. */
export function stepAt(path: string): Step | undefined {
  return steps.find((step) => path === `/${step}`);
}
