import { type FileChild, HeadingLevel, Paragraph, TextRun } from "docx";
import type { Token } from "markdown-it";
import { createMarkdown } from "../figures/markdown.ts";
import { gridTable } from "./grid.ts";

const markdown = createMarkdown();

/** A passage of Markdown, its references already replaced, as paragraphs, lists, headings and tables. */
export function markdownContent(text: string, width: number): FileChild[] {
  const tokens = markdown.parse(text, {});
  const content: FileChild[] = [];
  const lists: { readonly ordered: boolean; count: number }[] = [];
  let label = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.type === "table_open") {
      let end = at;
      while (end < tokens.length && tokens[end]?.type !== "table_close") end++;
      content.push(tableOf(tokens.slice(at, end), width));
      at = end;
    } else if (token.type === "bullet_list_open" || token.type === "ordered_list_open") {
      lists.push({ ordered: token.type === "ordered_list_open", count: 0 });
    } else if (/^(bullet|ordered)_list_close$/.test(token.type)) {
      lists.pop();
    } else if (token.type === "list_item_open") {
      const list = lists.at(-1);
      if (list) list.count++;
      label = list?.ordered ? `${list.count}. ` : "· ";
    } else if (token.type === "inline") {
      const isHeading = tokens[at - 1]?.type === "heading_open";
      content.push(
        new Paragraph({
          ...(isHeading ? { heading: HeadingLevel.HEADING_3 } : { style: "Body" }),
          indent: lists.length > 0 ? { left: 480 * lists.length, firstLine: 0 } : undefined,
          children: [new TextRun(label), ...runsOf(token)],
        }),
      );
      label = "";
    }
  }
  return content;
}

function runsOf({ children }: Token): TextRun[] {
  let bold = false;
  let italics = false;
  return (children ?? []).flatMap(({ type, content }) => {
    if (type === "strong_open" || type === "strong_close") bold = type === "strong_open";
    if (type === "em_open" || type === "em_close") italics = type === "em_open";
    if (type === "softbreak" || type === "hardbreak") return [new TextRun({ break: 1 })];
    return content === "" ? [] : [new TextRun({ text: content, bold, italics })];
  });
}

function tableOf(tokens: readonly Token[], width: number): FileChild {
  const rows: { readonly isHead: boolean; readonly cells: string[] }[] = [];
  let isHead = false;
  for (const { type, content } of tokens) {
    if (type === "thead_open") isHead = true;
    if (type === "thead_close") isHead = false;
    if (type === "tr_open") rows.push({ isHead, cells: [] });
    if (type === "inline") rows.at(-1)?.cells.push(content);
  }
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const of = (wanted: boolean) =>
    rows
      .filter((row) => row.isHead === wanted)
      .map(({ cells }) => cells.map((text) => ({ text, isHead: wanted })));
  return gridTable(
    { widths: Array.from({ length: columns }, () => 1), head: of(true), rows: of(false) },
    width,
  );
}
