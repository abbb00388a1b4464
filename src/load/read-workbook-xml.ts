import { posix } from "node:path";
import { attribute, scanXml } from "./scan-xml.ts";
import { broken, workbookLimits } from "./workbook-limits.ts";

/** A sheet of an .xlsx file: its name, and the part that holds it, where it is a worksheet. */
interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part?: string;
}

/** What the parts of an .xlsx file are; names of parts are in lower case. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly strings?: string;
  readonly styles?: string;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Reads which sheets there are and which part holds what, by the relations between parts. */
export function readWorkbookXml(files: ReadonlyMap<string, Buffer>): WorkbookParts {
  const main = findByType(relations(files, ""), "officeDocument") ?? "xl/workbook.xml";
  const content = files.get(main);
  if (!content) throw broken("找不到 xl/workbook.xml");
  const related = relations(files, main);
  const sheets: SheetPart[] = [];
  let section = "";
  let date1904 = false;
  scanXml(main, content, {
    open(name, attributes, depth) {
      if (depth === 1) section = name;
      if (depth === 1 && name === "workbookPr") {
        date1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      }
      if (depth !== 2 || section !== "sheets" || name !== "sheet") return;
      const title = attribute(attributes, "name") ?? "";
      const relation = related.get(attribute(attributes, "id") ?? "");
      if (title === "" || !relation) throw broken(`${main} 的工作表“${title}”找不到内容`);
      sheets.push({
        name: title,
        hidden: (attribute(attributes, "state") ?? "visible") !== "visible",
        part: relation.type === "worksheet" ? relation.target : undefined,
      });
    },
    close() {},
    text() {},
  });
  assertDifferentNames(sheets);
  return {
    sheets,
    date1904,
    strings: findByType(related, "sharedStrings"),
    styles: findByType(related, "styles"),
  };
}

function assertDifferentNames(sheets: readonly SheetPart[]): void {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (names.size < sheets.length) throw broken("有两张工作表同名");
  const long = sheets.find(({ name }) => name.length > 255);
  if (long) throw broken(`工作表名称“${long.name.slice(0, 20)}…”太长`);
}

/** Id → relation of a part, or of the whole file. */
function relations(files: ReadonlyMap<string, Buffer>, owner: string): Map<string, Relation> {
  const folder = posix.dirname(owner);
  const part = posix.join(folder, "_rels", `${posix.basename(owner)}.rels`);
  const content = files.get(part);
  const found = new Map<string, Relation>();
  if (!content) return found;
  scanXml(part, content, {
    open(name, attributes, depth) {
      if (depth !== 1 || name !== "Relationship") return;
      const [id = "", type = "", target = ""] = ["Id", "Type", "Target"].map((key) =>
        attribute(attributes, key),
      );
      if (found.size >= workbookLimits.entries) throw broken(`${part} 记了太多关系`);
      found.set(id, {
        type: type.slice(type.lastIndexOf("/") + 1),
        target: (target.startsWith("/")
          ? target.slice(1)
          : posix.join(folder, target)
        ).toLowerCase(),
      });
    },
    close() {},
    text() {},
  });
  return found;
}

/** Relation types end in the same word everywhere. */
function findByType(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  return [...relations.values()].find((relation) => relation.type === type)?.target;
}
