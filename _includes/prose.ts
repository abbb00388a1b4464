import type { Token } from "markdown-it";
import type { Figure } from "../src/figures/figure.ts";
import { createMarkdown } from "../src/figures/markdown.ts";
import { referenceAt, replaceReferences } from "../src/figures/section-text.ts";
import type { Block } from "../src/narrative/say.ts";
import { inlineFigure } from "./figure.ts";
import { findingLinks } from "./finding-notes.ts";
import { type Html, html, trusted } from "./html.ts";
import type { Wording } from "./wording.ts";

type Prose = Extract<Block, { type: "prose" }>;

/** What one rendering knows besides the Markdown. */
interface Environment {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly file: string;
  readonly firstLine: number;
  readonly wording: Wording;
  readonly marks: Prose["marks"];
}

const environmentOf = (env: object) => env as Environment;

const markdown = createMarkdown();

// {{figure.id}} prints the figure; references were checked before anything is rendered.
markdown.inline.ruler.before("emphasis", "figure", (state, silent) => {
  const reference = referenceAt(state.src, state.pos);
  if (!reference) return false;
  if (!silent) {
    const figure = environmentOf(state.env).figures.get(reference.id);
    if (!figure) throw new Error(`unchecked reference ${reference.id}`);
    state.push("html_inline", "", 0).content = String(inlineFigure(figure));
  }
  state.pos = reference.end;
  return true;
});

/** Each token of running text with its lines, and the element around it. */
function* runningText(tokens: readonly Token[]) {
  let element: Token | undefined;
  for (const token of tokens) {
    if (token.type === "inline" && token.map) yield { token, lines: token.map, element };
    if (token.nesting === 1 && !token.hidden) element = token;
  }
}

// Text with figures of its own says from which line of which file it comes.
markdown.core.ruler.push("origin", (state) => {
  const { file, firstLine } = environmentOf(state.env);
  for (const { token, lines, element } of runningText(state.tokens)) {
    if (!/\d/.test(replaceReferences(token.content, () => ""))) continue;
    element?.attrSet("data-origin", `${file}#L${firstLine + lines[0]}`);
  }
});

// A paragraph or item that a rule marks says so, and leads to the end-note.
markdown.core.ruler.push("marks", (state) => {
  const { marks, firstLine } = environmentOf(state.env);
  if (!marks) return;
  for (const { token, lines, element } of runningText(state.tokens)) {
    const [from, to] = lines;
    const found = [...marks].flatMap(([line, of]) =>
      line >= firstLine + from && line < firstLine + to ? of : [],
    );
    if (found.length === 0) continue;
    element?.attrSet("data-finding", found.map(({ rule }) => rule).join(" "));
    const link = new state.Token("html_inline", "", 0);
    link.content = String(findingLinks(found));
    token.children?.push(link);
  }
});

// Prose headings (###) stand directly below the page's title.
markdown.core.ruler.push("levels", (state) => {
  for (const token of state.tokens) {
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = "h2";
  }
});

// Terms are linked in running text, never in a link, a heading or a table.
markdown.core.ruler.push("wording", (state) => {
  const { wording } = environmentOf(state.env);
  let closed = 0;
  for (const token of state.tokens) {
    if (/^(heading|table)_/.test(token.type)) closed += token.nesting;
    if (closed > 0) continue;
    let linked = 0;
    for (const child of token.children ?? []) {
      if (child.type.startsWith("link_")) linked += child.nesting;
      if (child.type !== "text" || linked > 0) continue;
      child.type = "html_inline";
      child.content = String(html`${wording(child.content)}`);
    }
  }
});

/** A passage of Markdown as HTML, its references replaced by figures, its text written by `wording`. */
export function prose({ passage, file, figures, marks }: Prose, wording: Wording): Html {
  const environment: Environment = { figures, file, firstLine: passage.line, wording, marks };
  return trusted(markdown.render(passage.markdown, { ...environment }));
}
