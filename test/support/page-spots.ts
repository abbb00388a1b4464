import { childrenOf, type HtmlElement, parseMain, textOf } from "./parse-main.ts";

/** A run of text on a page, with the texts that a reader takes for its labels. */
export interface Spot {
  readonly text: string;
  /** Open headings; of a cell its row, column heads and caption; of a definition its term. */
  readonly labels: readonly string[];
}

const blockTags =
  /^(article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|li|ol|p|pre|section|summary|table|ul|main)$/;

/** What repeats the figures of a page to say where they come from. A figure that stands only there is missing. */
const apparatus = new Set(["provenance"]);

/** The spots of an HTML page's main part, in reading order. Charts, navigation and apparatus are left out. */
export function pageSpots(html: string): Spot[] {
  const spots: Spot[] = [];
  const headings: string[] = [];
  const put = (text: string, labels: readonly string[]) => {
    if (text.trim() !== "") spots.push({ text, labels: [...headings.filter(Boolean), ...labels] });
  };

  const flow = (element: HtmlElement, outer: readonly string[]) => {
    let labels = outer;
    let run = "";
    const flush = () => {
      put(run, labels);
      // What a list item or a block says first introduces the blocks inside it.
      if (run.trim() !== "") labels = [...labels, run];
      run = "";
    };
    for (const child of element.children) {
      if (typeof child === "string") run += child;
      else if (!blockTags.test(child.tag) && !child.children.some(isBlock)) run += textOf(child);
      else {
        flush();
        block(child, labels);
        if (child.tag === "dt" || child.classes.includes("label"))
          labels = [...outer, textOf(child)];
      }
    }
    put(run, labels);
  };

  const block = (element: HtmlElement, labels: readonly string[]) => {
    if (element.classes.some((name) => apparatus.has(name))) return;
    const level = /^h([1-6])$/.exec(element.tag)?.[1];
    if (level) {
      headings.length = Number(level);
      headings[Number(level)] = textOf(element);
    }
    if (element.tag === "table") table(element, labels);
    else flow(element, labels);
  };

  const table = (element: HtmlElement, outer: readonly string[]) => {
    const caption = childrenOf(element, "caption")[0];
    if (caption) flow(caption, outer);
    const labels = [...outer, ...(caption ? [textOf(caption)] : [])];
    const heads: string[] = [];
    for (const section of ["thead", "tbody", "tfoot"].flatMap((tag) => childrenOf(element, tag))) {
      let group: string[] = [];
      for (const row of gridRows(section)) {
        const cells = [...new Set(row)];
        if (section.tag === "thead") {
          for (const [column, cell] of row.entries()) {
            heads[column] = `${heads[column] ?? ""} ${textOf(cell)}`;
          }
        }
        // One cell over the whole width names the rows below it.
        if (cells.length === 1 && cells[0]) group = [textOf(cells[0])];
        for (const cell of cells) {
          const others = cells.filter((other) => other !== cell).map(textOf);
          const head = section.tag === "thead" ? [] : [heads[row.indexOf(cell)] ?? ""];
          flow(cell, [...labels, ...group, ...head, ...others]);
        }
      }
    }
  };

  block(parseMain(html), []);
  return spots;
}

function isBlock(child: string | HtmlElement): boolean {
  return typeof child !== "string" && blockTags.test(child.tag);
}

/** The rows of a table section; a cell stands in every row and column that it spans. */
function gridRows(section: HtmlElement): HtmlElement[][] {
  const grid: HtmlElement[][] = childrenOf(section, "tr").map(() => []);
  for (const [index, row] of childrenOf(section, "tr").entries()) {
    let column = 0;
    for (const cell of [...childrenOf(row, "th", "td")]) {
      while (grid[index]?.[column]) column++;
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) {
          const line = grid[index + down];
          if (line) line[column + right] = cell;
        }
      }
    }
  }
  return grid.map((row) => row.filter(Boolean));
}
