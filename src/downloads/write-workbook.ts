import * as xlsx from "xlsx";
import { unzipBounded } from "../load/unzip-bounded.ts";
import { writeZip } from "../load/write-zip.ts";

/** One sheet of a workbook that we write. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: xlsx.WorkSheet;
  /** Rows from the top that stay on the screen and stand on each printed page. */
  readonly headRows: number;
}

const formatsOfTheLibrary = new Map(Object.entries(xlsx.SSF.get_table() as Record<string, string>));

/** More characters than fit on an A4 page upright. */
const uprightWidth = 96;

/**
 * The bytes of a workbook; the same sheets give the same bytes. Heads are frozen and repeated, a page of A4
 * holds the full width.
 */
export function writeWorkbook(sheets: readonly NamedSheet[]): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const { name, sheet } of sheets) xlsx.utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Names: sheets.flatMap(({ name, headRows }, index) =>
      headRows > 0
        ? { Name: "_xlnm.Print_Titles", Sheet: index, Ref: `'${name}'!$1:$${headRows}` }
        : [],
    ),
  };
  forgetFormats();
  const bytes: Uint8Array = xlsx.write(book, { type: "buffer", bookType: "xlsx", bookSST: true });
  // The library packs in JavaScript, at ten times the cost.
  return writeZip(
    [...unzipBounded(bytes)].map(([name, content]) => {
      const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
      const own = number ? sheets[Number(number) - 1] : undefined;
      return { name, content: own ? withPageSetup(content.toString("utf8"), own) : content };
    }),
  );
}

/** The library keeps the number formats of every workbook that it has met, and would write them into the next. */
function forgetFormats(): void {
  const formats = xlsx.SSF.get_table() as Record<string, string>;
  for (const id of Object.keys(formats)) {
    if (!formatsOfTheLibrary.has(id)) delete formats[id];
  }
}

/** What the library does not write of a sheet: what stays on the screen, and how it is printed. */
function withPageSetup(xml: string, { sheet, headRows }: NamedSheet): string {
  const width = (sheet["!cols"] ?? []).reduce((sum, column) => sum + (column.wch ?? 8), 0);
  const orientation = width > uprightWidth ? "landscape" : "portrait";
  const pane =
    headRows > 0
      ? `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`
      : "";
  return xml
    .replace("<dimension ", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ')
    .replace('<sheetView workbookViewId="0"/>', `<sheetView workbookViewId="0">${pane}</sheetView>`)
    .replace(
      /(<ignoredErrors>|<\/worksheet>)/,
      `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>$1`,
    );
}
