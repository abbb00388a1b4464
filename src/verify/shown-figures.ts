/** A number of a page: the marks that it carries, and its value. */
export interface MarkedNumber {
  readonly figure: string;
  readonly origin: string;
  readonly value: string;
}

const inline = /<data class="figure" value="([^"]*)" data-figure="([^"]*)" data-origin="([^"]*)"/g;
const cell =
  / data-figure="([^"]*)" data-origin="([^"]*)"[^<>]{0,2000}>(?:<a [^<>]{0,2000}>)?[^<]{0,200}<data value="([^"]*)"/g;

/** The numbers of a page as they are marked, in running text and in cells. */
export function shownFigures(html: string): MarkedNumber[] {
  const words = [...html.matchAll(inline)].map(([, value = "", figure = "", origin = ""]) => ({
    figure: plain(figure),
    origin: plain(origin),
    value,
  }));
  const cells = [...html.matchAll(cell)].map(([, figure = "", origin = "", value = ""]) => ({
    figure: plain(figure),
    origin: plain(origin),
    value,
  }));
  return [...words, ...cells];
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
