import {
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
} from "docx";
import type { OutputFile } from "../downloads/downloads.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { disclosureTitle, latestDate, publishedDate } from "../model/disclosure-model.ts";
import type { SectionPage } from "../pages/kinds/section.ts";
import type { Page } from "../pages/page.ts";
import { tableView } from "../tables/table-view.ts";
import { blockContent } from "./block-content.ts";
import { chartContent } from "./chart-content.ts";
import { documentStyles, textWidth } from "./document-styles.ts";
import { evaluationContent } from "./evaluation-content.ts";
import { projectContent } from "./project-content.ts";
import { type DocumentPart, stableBytes } from "./stable-bytes.ts";
import { isWide, statisticalTable } from "./statistical-table.ts";

/**
 * A whole disclosure as one Word document on A4: cover, contents, every section with its charts, all tables with
 * header rows that repeat, the self-evaluations. `pages` are its pages, so that both say the same. It is dated as its
 * data are.
 */
export function disclosureDocument(disclosure: Disclosure, pages: readonly Page[]): OutputFile {
  const title = disclosureTitle(disclosure);
  const document = new Document({
    title,
    creator: disclosure.unit.name,
    styles: documentStyles,
    sections: [
      { children: frontMatter(disclosure, title) },
      paper(sectionsContent(pages)),
      ...tablesContent(disclosure),
      ...projectsContent(disclosure),
      ...evaluationsContent(disclosure),
    ].map((section) => ({ ...section, footers: { default: pageFooter(title) } })),
  });
  const date = latestDate([disclosure]) ?? `${disclosure.record.year}-01-01`;
  return { path: `${disclosure.folder}.docx`, content: stableBytes(partsOf(document), date) };
}

/** The parts of a document before they are packed: what `Packer` packs, we change first, and pack once. */
function partsOf(document: Document): ReadonlyMap<string, DocumentPart> {
  const compiler = Reflect.get(Packer, "compiler") as {
    compile(document: Document): ReadonlyMap<string, DocumentPart>;
  };
  return compiler.compile(document);
}

function frontMatter({ unit, record }: Disclosure, title: string): FileChild[] {
  const published = publishedDate(record);
  const fact = (text: string) => new Paragraph({ style: "Fact", text });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    fact(unit.name),
    ...(published ? [fact(`公开日期：${published}`)] : [fact("尚未公开")]),
    fact(`来源：${record.source.title}`),
    new Paragraph({ style: "Fact", pageBreakBefore: true, text: "目录" }),
    new TableOfContents("目录", { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

function sectionsContent(pages: readonly Page[]): FileChild[] {
  const sections = pages.filter((page): page is SectionPage => page.kind === "section");
  return sections.flatMap((page, index) => {
    const isFirstOfPart = sections[index - 1]?.part.id !== page.part.id;
    const part = `${page.part.number} ${page.part.title}`.trim();
    return [
      ...(isFirstOfPart ? [new Paragraph({ heading: HeadingLevel.HEADING_1, text: part })] : []),
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: page.title }),
      ...page.blocks.flatMap((block) => blockContent(block, textWidth.upright)),
      ...page.charts.flatMap(({ chart }) => chartContent(chart)),
    ];
  });
}

/** All tables, each on paper that it fits; the heading stands before the first. */
function tablesContent({ tables }: Disclosure): ISectionOptions[] {
  return [...tables.values()].map((table, index) => {
    const view = tableView(table);
    const turned = isWide(view);
    const width = turned ? textWidth.turned : textWidth.upright;
    const heading = [new Paragraph({ heading: HeadingLevel.HEADING_1, text: "公开表格" })];
    return paper(
      [
        ...(index === 0 ? heading : []),
        new Paragraph({ heading: HeadingLevel.HEADING_2, text: view.title }),
        ...statisticalTable(view, width),
      ],
      turned,
    );
  });
}

function projectsContent({ projects }: Disclosure): ISectionOptions[] {
  if (projects.length === 0) return [];
  return [
    paper(
      [
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: "项目支出绩效自评表" }),
        ...projects.flatMap((project) => projectContent(project, textWidth.turned)),
      ],
      true,
    ),
  ];
}

function evaluationsContent({ evaluations }: Disclosure): ISectionOptions[] {
  if (evaluations.length === 0) return [];
  return [
    paper([
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: "绩效评价报告" }),
      ...evaluations.flatMap((evaluation) => evaluationContent(evaluation, textWidth.upright)),
    ]),
  ];
}

function paper(children: FileChild[], turned = false): ISectionOptions {
  const orientation = turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: { page: { size: { width: 11906, height: 16838, orientation } } },
    children,
  };
}

function pageFooter(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Note",
        alignment: "center",
        children: [
          new TextRun(`${title} · 第 `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(" 页，共 "),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
          new TextRun(" 页"),
        ],
      }),
    ],
  });
}
