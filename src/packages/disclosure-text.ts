import { figureText } from "../figures/figure.ts";
import { replaceReferences } from "../figures/section-text.ts";
import { sectionTitle } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import { tellSection } from "../narrative/index.ts";
import { type Block, plainText } from "../narrative/say.ts";
import { reportLines } from "./report-text.ts";

/** The text of a whole disclosure without its tables, as plain text: the same sentences as its pages. */
export function disclosureText(disclosure: Disclosure): string {
  const { record, form } = disclosure;
  const published = publishedDate(record);
  const { source } = record;
  const lines = [
    disclosureTitle(disclosure),
    ...(published ? [`公开日期：${published}`] : []),
    `来源：${source.title}。${source.note ?? ""}`,
    ...form.parts.flatMap((part) => [
      ...(part.sections.length > 0
        ? ["", `${part.number} ${sectionTitle(part, record.year)}`]
        : []),
      ...part.sections.flatMap((section) => [
        "",
        sectionTitle(section, record.year),
        "",
        ...tellSection(disclosure, section).flatMap(blockLines),
      ]),
    ]),
    ...disclosure.evaluations.flatMap(reportLines),
  ];
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}

/** The lines of a block as plain text. */
export function blockLines(block: Block): string[] {
  switch (block.type) {
    case "heading":
      return ["", block.text];
    case "paragraph":
      return [plainText(block.content)];
    case "list":
      return block.items.flatMap((item) =>
        item.flatMap(blockLines).map((line, index) => `${index === 0 ? "- " : "  "}${line}`),
      );
    case "prose":
      return [
        replaceReferences(block.passage.markdown.trim(), (id) => {
          const figure = block.figures.get(id);
          return figure ? figureText(figure) : "";
        }),
      ];
    case "labelled":
      return [block.label, ...block.content.flatMap(blockLines)];
    case "terms":
      return block.terms.map(({ term, definition }) => `${term}：${definition}`);
    case "records":
      return [
        block.caption,
        block.head.join("\t"),
        ...block.rows.map((row) => row.map(plainText).join("\t")),
      ];
  }
}
