const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A coordinate with at most one decimal: the same bytes on every machine. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** `<rect class="chart-grid" …/>`; with content, `<text …>content</text>`. Content is escaped, undefined attributes are left out. */
export function element(
  name: string,
  attributes: Record<string, string | undefined>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escapeText(value)}"`))
    .join("");
  return content === undefined
    ? `<${name}${written}/>`
    : `<${name}${written}>${escapeText(content)}</${name}>`;
}
