import { code, inlineMarkdown, isSilent, textOf } from "./inline-markdown.ts";
import { type MarkupElement, type MarkupNode, parseMarkup } from "./markup-tree.ts";
import { tableMarkdown } from "./table-markdown.ts";

const inline =
  /^(a|abbr|b|bdi|br|cite|code|data|dfn|em|i|mark|s|small|span|strong|sub|sup|time|u)$/;

/**
 * The content of a rendered page as Markdown (CommonMark with tables): the same words and numbers, with links;
 * without the frame of the site, drawings, controls, and the list of origins, which the data hold.
 */
export function pageMarkdown(html: string, address?: string): string {
  const start = html.indexOf(">", html.indexOf("<main")) + 1;
  const main = parseMarkup(html.slice(start, html.lastIndexOf("</main>")));
  const told = address ? [`网页：<${address}>`] : [];
  return `${[...blocksOf(main), ...told].join("\n\n")}\n`;
}

/** Blocks, each of one or several lines; text beside blocks is a paragraph. */
function blocksOf(nodes: readonly MarkupNode[]): string[] {
  const blocks: string[] = [];
  let run: MarkupNode[] = [];
  const endRun = () => {
    const text = inlineMarkdown(run);
    if (text !== "") blocks.push(paragraph(text));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === "string" || inline.test(node.name)) run.push(node);
    else {
      endRun();
      blocks.push(...blockOf(node));
    }
  }
  endRun();
  return blocks;
}

function blockOf(element: MarkupElement): string[] {
  const { name, attributes, children } = element;
  if (isSilent(element) || attributes.get("id") === "provenance") return [];
  switch (name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
      return [`${"#".repeat(Number(name[1]))} ${inlineMarkdown(children)}`];
    case "p":
    case "summary":
    case "figcaption":
      return blocksOf(children);
    case "ul":
    case "ol":
      return listOf(children, name === "ol");
    case "pre":
      return [code(textOf(children).replace(/\n$/, ""), 3, "\n")];
    case "table":
      return [tableMarkdown(element)];
    case "dt":
      return [`**${inlineMarkdown(children)}**`];
    case "hr":
      return [];
    default:
      return blocksOf(children);
  }
}

/** The items of a list; what stands below the first line of an item is indented. */
function listOf(children: readonly MarkupNode[], isNumbered: boolean): string[] {
  const items = children
    .filter((node) => typeof node !== "string")
    .map((item) => blocksOf(item.children).join("\n\n"))
    .filter((text) => text !== "");
  const lines = items.map((text, at) => {
    const sign = isNumbered ? `${at + 1}. ` : "- ";
    return sign + text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(sign.length)}`);
  });
  return lines.length > 0 ? [lines.join("\n")] : [];
}

/** A line that Markdown would take for a heading, a list or a rule stays a line of text. */
function paragraph(text: string): string {
  return text.replace(/^(?=[#+=-])/, "\\").replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\");
}
