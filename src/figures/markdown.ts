import createMarkdownIt, { type MarkdownIt } from "markdown-it";
import { withoutHidden } from "../load/hidden-characters.ts";

/** Stands for the site wherever it is: what resolves to it is its own. */
const site = "https://site.invalid/";

/** True for an image that the site itself would send. With a scheme it never is, even that of the site. */
function isOwn(source: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:/i.test(source) || !URL.canParse(source, site)) return false;
  return new URL(source, site).href.startsWith(site);
}

/** Where an image of another origin stands. */
export interface ForeignImage {
  readonly source: string;
  /** Line within the Markdown, from 0. */
  readonly line: number;
}

/**
 * Markdown as every page of the site has it: no HTML; nothing loaded from elsewhere, so of a foreign image only
 * its words; alignment of table cells as a class, since the site's policy allows no inline style.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = createMarkdownIt({ html: false, linkify: false });
  const image = markdown.renderer.rules.image;
  markdown.renderer.rules.image = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    if (token && isOwn(String(token.attrGet("src"))) && image) {
      return image(tokens, index, options, env, renderer);
    }
    return renderer.renderInline(token?.children ?? [], options, env);
  };
  markdown.core.ruler.push("alignment", ({ tokens }) => {
    for (const { attrs } of tokens) {
      const style = attrs?.find(([name]) => name === "style");
      const side = /^text-align:(left|center|right)$/.exec(String(style?.[1]))?.[1];
      if (style && side) [style[0], style[1]] = ["class", `align-${side}`];
    }
  });
  // An entity may stand for a character that nobody sees: &#x202e;.
  markdown.core.ruler.push("hidden", ({ tokens }) => {
    for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
      if (token.type === "text") token.content = withoutHidden(token.content);
      for (const attribute of token.attrs ?? []) {
        if (typeof attribute[1] === "string") attribute[1] = withoutHidden(attribute[1]);
      }
    }
  });
  return markdown;
}

const reader = createMarkdown();

/** The images of a Markdown text that no page will load. */
export function foreignImages(markdown: string): ForeignImage[] {
  if (!markdown.includes("![")) return [];
  return reader.parse(markdown, {}).flatMap(({ children, map }) =>
    (children ?? []).flatMap((token) => {
      const source = token.type === "image" ? String(token.attrGet("src")) : "";
      return source === "" || isOwn(source) ? [] : { source, line: map?.[0] ?? 0 };
    }),
  );
}
