import { type FileChild, HeadingLevel, Paragraph, TextRun } from "docx";
import { type Block, plainText } from "../narrative/say.ts";
import { gridTable } from "./grid.ts";
import { passageContent } from "./passage-content.ts";

/** The text of a section: the same sentences as on its page. */
export function blockContent(block: Block, width: number): FileChild[] {
  switch (block.type) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, text: block.text })];
    case "paragraph":
      return [new Paragraph({ style: "Body", text: plainText(block.content) })];
    case "list":
      return block.items.flatMap((item) => item.flatMap((inner) => blockContent(inner, width)));
    case "prose":
      return passageContent(block.passage, block.figures, width);
    case "labelled":
      return [
        new Paragraph({
          style: "Body",
          children: [new TextRun({ text: block.label, bold: true })],
        }),
        ...block.content.flatMap((inner) => blockContent(inner, width)),
      ];
    case "terms":
      return block.terms.map(
        ({ term, definition }) =>
          new Paragraph({
            style: "Body",
            children: [new TextRun({ text: `${term}：`, bold: true }), new TextRun(definition)],
          }),
      );
    case "records":
      return [
        new Paragraph({ style: "Caption", text: block.caption }),
        gridTable(
          {
            widths: block.head.map(() => 1),
            head: [block.head.map((text) => ({ text, align: "center", isHead: true }))],
            rows: block.rows.map((row) => row.map((cell) => ({ text: plainText(cell) }))),
          },
          width,
        ),
      ];
  }
}
