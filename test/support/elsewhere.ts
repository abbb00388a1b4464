/** The titles of the links from a page to the same section or table elsewhere. */
export function elsewhere(html: string): string[] {
  const [list = ""] = /<nav class="elsewhere[\s\S]*?<\/nav>/.exec(html) ?? [];
  return [...list.matchAll(/>([^<>]+)<\/a>/g)].map(([, title = ""]) => title);
}
