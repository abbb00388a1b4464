import type { MarkupElement, MarkupNode } from "./markup-tree.ts";

/** What pages show to the eye alone, what leads around the site, what only a browser can use. */
const silent = /^(script|style|svg|template|nav|form|search|button|input|select)$/;
/** Ways to other places of the page. */
const ways = /^(?:page-tools|position-jump)$/;
const marks: Readonly<Record<string, string>> = { strong: "**", b: "**", em: "*", i: "*" };

/** Whether an element has no place in the text. */
export function isSilent({ name, attributes }: MarkupElement): boolean {
  return silent.test(name) || attributes.has("hidden") || ways.test(attributes.get("class") ?? "");
}

/** Running text as Markdown, on one line. */
export function inlineMarkdown(nodes: readonly MarkupNode[]): string {
  return nodes.map(inlineNode).join("").replace(/\s+/g, " ").trim();
}

function inlineNode(node: MarkupNode): string {
  if (typeof node === "string") return escaped(node);
  if (isSilent(node)) return "";
  const { name, attributes, children } = node;
  if (name === "br") return " ";
  if (name === "code") return code(textOf(children));
  const text = children.map(inlineNode).join("");
  const mark = marks[name];
  if (mark && text.trim() !== "") return `${mark}${text.trim()}${mark}`;
  const address = name === "a" ? attributes.get("href") : undefined;
  // A link within the page leads nowhere in its twin.
  if (!address || address.startsWith("#") || text.trim() === "") return text;
  return `[${text.trim()}](<${address.replace(/[<>\\]/g, "\\$&")}>)`;
}

/** All text below, as it stands. */
export function textOf(nodes: readonly MarkupNode[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : textOf(node.children))).join("");
}

/** Between more backticks than it holds in a row; `edge` stands inside them. */
export function code(text: string, least = 1, edge = /^`|`$/.test(text) ? " " : ""): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(Math.max(least, longest + 1));
  return `${fence}${edge}${text}${edge}${fence}`;
}

/** Text that Markdown takes as it stands. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, "\\$&");
}
