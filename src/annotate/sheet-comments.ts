import type { Document, Element } from "@xmldom/xmldom";
import { utils } from "xlsx";
import { insertLegacyDrawing, legacyDrawingId } from "./legacy-drawing.ts";
import { elements, type WorkbookPackage } from "./workbook-package.ts";

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const vml = "urn:schemas-microsoft-com:vml";
const office = "urn:schemas-microsoft-com:office:office";
const excel = "urn:schemas-microsoft-com:office:excel";

/** In whose name we comment: what an earlier run wrote is known by it, and replaced. */
const author = "明账核对";

const emptyComments = `<comments xmlns="${spreadsheet}"><authors/><commentList/></comments>`;
const emptyDrawing = `<xml xmlns:v="${vml}" xmlns:o="${office}" xmlns:x="${excel}"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;

/** Writes a comment into each cell of a sheet; the clerk's own comments stay, and ours follow them. */
export function writeSheetComments(
  parts: WorkbookPackage,
  sheet: string,
  notes: ReadonlyMap<string, string>,
): void {
  if (notes.size === 0 && !parts.related(sheet, "comments")) return;
  const comments = commentsOf(parts, sheet);
  const drawing = drawingOf(parts, sheet);
  removeOwn(comments, drawing);
  for (const [cell, text] of notes) {
    const existing = elements(comments, "comment").find(
      (comment) => comment.getAttribute("ref") === cell,
    );
    if (existing) appendRun(existing, `\n${ownMark}${text}`);
    else addComment(comments, drawing, cell, text);
  }
}

function commentsOf(parts: WorkbookPackage, sheet: string): Document {
  const known = parts.related(sheet, "comments");
  if (known) return parts.edit(known);
  const path = parts.freePath("xl/comments", "xml");
  const document = parts.edit(path, emptyComments);
  parts.relate(sheet, "comments", path);
  parts.declare(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
  return document;
}

/** The boxes in which comments are shown. */
function drawingOf(parts: WorkbookPackage, sheet: string): Document {
  const id = legacyDrawingId(parts.text(sheet));
  const known = id === undefined ? undefined : parts.targets(sheet).get(id);
  if (known) return parts.edit(known);
  const path = parts.freePath("xl/drawings/vmlDrawing", "vml");
  const document = parts.edit(path, emptyDrawing);
  const relation = parts.relate(sheet, "vmlDrawing", path);
  parts.declare(path, "application/vnd.openxmlformats-officedocument.vmlDrawing");
  parts.setText(sheet, insertLegacyDrawing(parts.text(sheet), relation));
  return document;
}

/** Before what we add to a comment that the clerk wrote. */
const ownMark = `【${author}】`;

function removeOwn(comments: Document, drawing: Document): void {
  const own = authorId(comments);
  for (const comment of elements(comments, "comment")) {
    const ref = comment.getAttribute("ref") ?? "";
    if (own !== undefined && comment.getAttribute("authorId") === String(own)) {
      comment.parentNode?.removeChild(comment);
      const shape = shapeOf(drawing, ref);
      shape?.parentNode?.removeChild(shape);
      continue;
    }
    for (const run of elements(comment, "r")) {
      if (run.textContent?.trim().startsWith(ownMark)) run.parentNode?.removeChild(run);
    }
  }
}

function authorId(comments: Document): number | undefined {
  const at = elements(comments, "author").findIndex(({ textContent }) => textContent === author);
  return at < 0 ? undefined : at;
}

function addComment(comments: Document, drawing: Document, cell: string, text: string): void {
  const list = elements(comments, "commentList")[0];
  if (!list) throw new Error("a comments part has a list");
  const comment = comments.createElementNS(spreadsheet, prefixed(list, "comment"));
  comment.setAttribute("ref", cell);
  comment.setAttribute("authorId", String(authorId(comments) ?? addAuthor(comments)));
  comment.appendChild(comments.createElementNS(spreadsheet, prefixed(list, "text")));
  list.appendChild(comment);
  appendRun(comment, text);
  addShape(drawing, cell, text);
}

function addAuthor(comments: Document): number {
  const authors = elements(comments, "authors")[0];
  if (!authors) throw new Error("a comments part has authors");
  const element = comments.createElementNS(spreadsheet, prefixed(authors, "author"));
  element.textContent = author;
  authors.appendChild(element);
  return elements(comments, "author").length - 1;
}

function appendRun(comment: Element, text: string): void {
  const document = comment.ownerDocument;
  const holder = elements(comment, "text")[0];
  if (!document || !holder) throw new Error("a comment has a text");
  wrapPlainText(holder);
  const run = document.createElementNS(spreadsheet, prefixed(comment, "r"));
  const words = document.createElementNS(spreadsheet, prefixed(comment, "t"));
  words.setAttribute("xml:space", "preserve");
  words.textContent = text;
  run.appendChild(words);
  holder.appendChild(run);
}

/** A text is either one plain piece or several runs: what was plain becomes the first run. */
function wrapPlainText(holder: Element): void {
  const plain = [...holder.childNodes].find((child) => child.localName === "t");
  if (!plain) return;
  const run = holder.ownerDocument?.createElementNS(spreadsheet, prefixed(holder, "r"));
  if (!run) throw new Error("an element stands in a document");
  holder.replaceChild(run, plain);
  run.appendChild(plain);
}

/** Some programs write every element with a prefix. */
function prefixed({ prefix }: Element, name: string): string {
  return prefix ? `${prefix}:${name}` : name;
}

function shapeOf(drawing: Document, cell: string): Element | undefined {
  const { r, c } = utils.decode_cell(cell);
  return elements(drawing, "shape").find(
    (shape) =>
      elements(shape, "Row")[0]?.textContent?.trim() === String(r) &&
      elements(shape, "Column")[0]?.textContent?.trim() === String(c),
  );
}

function addShape(drawing: Document, cell: string, text: string): void {
  const { r, c } = utils.decode_cell(cell);
  const height = 3 + text.split("\n").reduce((sum, line) => sum + Math.ceil(line.length / 18), 0);
  const make = (namespace: string, name: string, content: string | readonly Element[] = []) => {
    const element = drawing.createElementNS(namespace, name);
    if (typeof content === "string") element.textContent = content;
    else for (const child of content) element.appendChild(child);
    return element;
  };
  const shape = make(vml, "v:shape", [
    make(vml, "v:fill"),
    make(vml, "v:textbox"),
    make(excel, "x:ClientData", [
      make(excel, "x:MoveWithCells"),
      make(excel, "x:SizeWithCells"),
      // Left column, offset, top row, offset, right column, offset, bottom row, offset.
      make(
        excel,
        "x:Anchor",
        `${c + 1}, 15, ${Math.max(0, r - 1)}, 10, ${c + 4}, 15, ${r + height}, 4`,
      ),
      make(excel, "x:AutoFill", "False"),
      make(excel, "x:Row", String(r)),
      make(excel, "x:Column", String(c)),
    ]),
  ]);
  const number = elements(drawing, "shape").length + 1;
  shape.setAttribute("id", `_x0000_mz${number}`);
  shape.setAttribute("type", "#_x0000_t202");
  shape.setAttribute(
    "style",
    "position:absolute;margin-left:60pt;margin-top:6pt;width:240pt;height:100pt;z-index:1;visibility:hidden",
  );
  shape.setAttribute("fillcolor", "#ffffe1");
  elements(shape, "fill")[0]?.setAttribute("color2", "#ffffe1");
  elements(shape, "ClientData")[0]?.setAttribute("ObjectType", "Note");
  drawing.documentElement?.appendChild(shape);
}
