/** Runs in the page: what can be pressed and is smaller than 24 by 24 px. */
export function smallTargets() {
  const small: string[] = [];
  let all = 0;
  let inSentence = 0;
  const controls = "a[href], button, input:not([type=hidden]), select, summary, [role=button]";
  const letters = (element: Element | null) =>
    (element?.textContent ?? "").replace(/\s/g, "").length;
  for (const element of document.querySelectorAll<HTMLElement>(controls)) {
    const { width, height } = element.getBoundingClientRect();
    if (width * height === 0 || element.matches(".skip") || !element.checkVisibility()) continue;
    all++;
    if (width >= 24 && height >= 24) continue;
    const block = element.parentElement?.closest("p, li, dd, dt, td, th, caption, summary, div");
    const linked = [...(block?.querySelectorAll("a, button") ?? [])];
    const isInSentence =
      getComputedStyle(element).display === "inline" &&
      letters(block ?? null) > linked.reduce((total, link) => total + letters(link), 0);
    if (isInSentence) inSentence++;
    else small.push(`${Math.round(width)}x${Math.round(height)} ${element.textContent?.trim()}`);
  }
  return { all, inSentence, small };
}
