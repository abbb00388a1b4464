import { type Html, html, trusted } from "./html.ts";

/**
 * A part of a page that gathers several: its ids begin with `prefix`, so that no two are the same, and its
 * headings stand `deeper`. What leads to ids of other parts stays as it is.
 */
export function gathered(part: Html, prefix: string, deeper: number): Html {
  const text = String(html`${part}`);
  const own = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const named = (id: string) => (own.has(id) ? `${prefix}-${id}` : id);
  return trusted(
    text
      .replace(/ id="([^"]+)"/g, (_, id) => ` id="${prefix}-${id}"`)
      .replace(/(?<= (?:aria-labelledby|aria-describedby|headers|for)=")[^"]+/g, (ids) =>
        ids.split(" ").map(named).join(" "),
      )
      .replace(/(?<=href="#|url\(#)[^")]+/g, named)
      .replace(/(?<=<\/?h)[1-6](?=[ >])/g, (level) => String(Math.min(6, Number(level) + deeper))),
  );
}
