import type { IStylesOptions } from "docx";

/** Fonts that Office and WPS have; where one is missing, the program takes one like it. */
const song = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" };
const hei = { ascii: "Arial", hAnsi: "Arial", eastAsia: "黑体" };

/** Width of the text on upright and on turned A4, in twentieths of a point. */
export const textWidth = { upright: 9026, turned: 13958 };

/** The styles of a disclosure as a document: body text, three levels of headings, tables, notes. */
export const documentStyles: IStylesOptions = {
  default: {
    document: { run: { font: song, size: 24, language: { eastAsia: "zh-CN" } } },
    title: {
      run: { font: hei, size: 44 },
      paragraph: { alignment: "center", spacing: { before: 2400, after: 600 } },
    },
    heading1: {
      run: { font: hei, size: 32 },
      paragraph: { alignment: "center", spacing: { before: 480, after: 240 }, keepNext: true },
    },
    heading2: {
      run: { font: hei, size: 28 },
      paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
    },
    heading3: {
      run: { font: hei, size: 24 },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "Body",
      name: "正文段落",
      basedOn: "Normal",
      paragraph: { indent: { firstLine: 480 }, spacing: { line: 400, after: 80 } },
    },
    {
      id: "Fact",
      name: "封面事项",
      basedOn: "Normal",
      paragraph: { alignment: "center", spacing: { after: 160 } },
    },
    {
      id: "Caption",
      name: "图表标题",
      basedOn: "Normal",
      run: { font: hei, size: 22 },
      paragraph: { alignment: "center", spacing: { before: 240, after: 80 }, keepNext: true },
    },
    {
      id: "CellText",
      name: "表格文字",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
    {
      id: "Note",
      name: "注释",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { before: 60, after: 60 } },
    },
  ],
};
