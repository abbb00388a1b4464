import { cellAddress, parseAddress, parseRange } from "./cell-address.ts";
import { isPrinted } from "./read-shared-strings.ts";
import { attribute, scanXml, type XmlReader } from "./scan-xml.ts";
import type { SheetBuilder } from "./sheet-data.ts";
import {
  type SharedFormulas,
  type SharedParts,
  storedXmlCell,
  type XmlCell,
} from "./stored-xml-cell.ts";
import { broken, type WorkbookError } from "./workbook-limits.ts";

/** Reads one sheet: rows, cells, merged ranges and hidden columns. Nothing else of it is looked at. */
export function readSheetXml(
  part: string,
  content: Buffer,
  shared: SharedParts,
  builder: SheetBuilder,
): void {
  scanXml(part, content, new SheetXmlReader(part, shared, builder));
}

class SheetXmlReader implements XmlReader {
  private readonly part: string;
  private readonly shared: SharedParts;
  private readonly builder: SheetBuilder;
  private readonly formulas: SharedFormulas = new Map();
  /** Names of the open elements. */
  private readonly path: string[] = [];
  private row = -1;
  private column = -1;
  private current: XmlCell | undefined;

  constructor(part: string, shared: SharedParts, builder: SheetBuilder) {
    this.part = part;
    this.shared = shared;
    this.builder = builder;
  }

  open(name: string, attributes: string, depth: number): void {
    this.path.length = depth;
    this.path.push(name);
    const section = this.path[1];
    if (depth === 2) {
      if (section === "sheetData" && name === "row") this.openRow(attributes);
      if (section === "cols" && name === "col") this.hideColumns(attributes);
      if (section === "mergeCells" && name === "mergeCell") this.merge(attributes);
    } else if (depth === 3 && section === "sheetData" && name === "c") {
      this.current = this.openCell(attributes);
    } else if (depth === 4 && name === "f" && this.current) {
      const isShared = attribute(attributes, "t") === "shared";
      if (isShared) this.current.shared = attribute(attributes, "si");
    }
  }

  close(_name: string, depth: number): void {
    this.path.length = depth;
    if (depth !== 3 || !this.current) return;
    const { row, column } = this.current;
    this.builder.cell(row, column, storedXmlCell(this.current, this.shared, this.formulas));
    this.current = undefined;
  }

  text(characters: string): void {
    const { current, path } = this;
    if (!current || path.length < 5) return;
    const [, , , , child] = path;
    if (child === "v" && path.length === 5) current.value += characters;
    else if (child === "f" && path.length === 5) current.formula += characters;
    else if (child === "is" && isPrinted(path.slice(5))) current.inline += characters;
  }

  private openRow(attributes: string): void {
    const given = attribute(attributes, "r") ?? String(this.row + 2);
    const place = parseAddress(`A${given}`);
    if (!place) throw this.fault(`行号“${given.slice(0, 20)}”不对`);
    this.builder.row();
    this.row = place.row;
    this.column = -1;
    if (isTrue(attributes, "hidden") || isBelow(attributes, "ht", 0.5))
      this.builder.hideRow(place.row);
  }

  private openCell(attributes: string): XmlCell {
    const given = attribute(attributes, "r") ?? cellAddress(this.row, this.column + 1);
    const place = parseAddress(given);
    if (!place || place.row !== this.row) throw this.fault(`单元格地址“${given.slice(0, 20)}”不对`);
    this.column = place.column;
    const style = attribute(attributes, "s") ?? "0";
    const { formats } = this.shared;
    if (formats.length > 0 && formats[Number(style)] === undefined) {
      throw this.fault(`${given} 用了没有的样式“${style.slice(0, 20)}”`);
    }
    const type = attribute(attributes, "t") ?? "n";
    return {
      ...place,
      address: given,
      type,
      style: Number(style),
      value: "",
      inline: "",
      formula: "",
    };
  }

  private hideColumns(attributes: string): void {
    const [from, to] = ["min", "max"].map((name) => Number(attribute(attributes, name)));
    if (!from || !to || from < 1 || to < from) throw this.fault("列宽范围不对");
    if (isTrue(attributes, "hidden") || isBelow(attributes, "width", 0.1)) {
      this.builder.hideColumns(from - 1, to - 1);
    }
  }

  private merge(attributes: string): void {
    const given = attribute(attributes, "ref") ?? "";
    const range = parseRange(given);
    if (!range) throw this.fault(`合并区域“${given.slice(0, 20)}”不对`);
    this.builder.merge(range);
  }

  private fault(what: string): WorkbookError {
    return broken(`${this.part} 的${what}`);
  }
}

function isTrue(attributes: string, name: string): boolean {
  return /^(1|true)$/.test(attribute(attributes, name) ?? "");
}

/** Rows and columns of less than a pixel are not seen. */
function isBelow(attributes: string, name: string, least: number): boolean {
  const given = attribute(attributes, name);
  return given !== undefined && Number(given) < least;
}
