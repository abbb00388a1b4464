import { posix } from "node:path";
import { DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import { unzipBounded } from "../load/unzip-bounded.ts";
import { writeZip } from "../load/write-zip.ts";

const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "[Content_Types].xml";

/** A workbook file as its parts: what nobody touches is written back byte for byte. */
export class WorkbookPackage {
  private readonly parts: Map<string, Uint8Array>;
  private readonly documents = new Map<string, Document>();
  private readonly edited = new Set<string>();

  constructor(bytes: Uint8Array) {
    this.parts = unzipBounded(bytes);
  }

  has(path: string): boolean {
    return this.parts.has(path) || this.documents.has(path);
  }

  text(path: string): string {
    return Buffer.from(this.parts.get(path) ?? [])
      .toString("utf8")
      .replace(/^\ufeff/, "");
  }

  setText(path: string, text: string): void {
    this.documents.delete(path);
    this.parts.set(path, Buffer.from(text));
  }

  /** A part as a document, to be read. */
  document(path: string): Document {
    return this.parsed(path, this.text(path));
  }

  /** A part as a document, to be changed in place; made from `otherwise` where there is none. */
  edit(path: string, otherwise = ""): Document {
    this.edited.add(path);
    return this.parsed(path, this.parts.has(path) ? this.text(path) : otherwise);
  }

  private parsed(path: string, text: string): Document {
    const known = this.documents.get(path);
    if (known) return known;
    const document = new DOMParser({ onError: failOnError }).parseFromString(text, "text/xml");
    this.documents.set(path, document);
    return document;
  }

  /** A free name like `xl/comments3.xml`. */
  freePath(prefix: string, extension: string): string {
    for (let number = 1; ; number++) {
      const path = `${prefix}${number}.${extension}`;
      if (!this.has(path)) return path;
    }
  }

  /** The part to which `owner` is related by this type; relation types end in the same word everywhere. */
  related(owner: string, type: string): string | undefined {
    const found = this.relations(owner).find((relation) =>
      relation.getAttribute("Type")?.endsWith(`/${type}`),
    );
    const target = found?.getAttribute("Target");
    return target ? resolveTarget(owner, target) : undefined;
  }

  /** Id → path of all parts to which `owner` is related. */
  targets(owner: string): Map<string, string> {
    return new Map(
      this.relations(owner).map((relation) => [
        relation.getAttribute("Id") ?? "",
        resolveTarget(owner, relation.getAttribute("Target") ?? ""),
      ]),
    );
  }

  /** Relates `owner` to a part; returns the id of the relation. */
  relate(owner: string, type: string, path: string): string {
    const document = this.edit(relationsPath(owner), emptyRelations);
    const ids = new Set(this.relations(owner).map((relation) => relation.getAttribute("Id")));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const relation = document.createElementNS(relationshipsNamespace, "Relationship");
    relation.setAttribute("Id", `rId${number}`);
    relation.setAttribute("Type", `${officeRelationships}/${type}`);
    relation.setAttribute("Target", `/${path}`);
    document.documentElement?.appendChild(relation);
    return `rId${number}`;
  }

  /** Says what a new part is. */
  declare(path: string, type: string): void {
    const document = this.edit(contentTypes);
    const root = document.documentElement;
    if (
      !root ||
      elements(root, "Override").some((part) => part.getAttribute("PartName") === `/${path}`)
    ) {
      return;
    }
    const override = document.createElementNS(root.namespaceURI, "Override");
    override.setAttribute("PartName", `/${path}`);
    override.setAttribute("ContentType", type);
    root.appendChild(override);
  }

  bytes(): Uint8Array {
    const serializer = new XMLSerializer();
    const changed = [...this.documents]
      .filter(([path]) => this.edited.has(path))
      .map(
        ([path, document]) => [path, Buffer.from(serializer.serializeToString(document))] as const,
      );
    const parts = new Map([...this.parts, ...changed]);
    return writeZip([...parts].map(([name, content]) => ({ name, content })));
  }

  private relations(owner: string): Element[] {
    const path = relationsPath(owner);
    if (!this.has(path)) return [];
    const root = this.document(path).documentElement;
    return root ? elements(root, "Relationship") : [];
  }
}

const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const emptyRelations = `<Relationships xmlns="${relationshipsNamespace}"/>`;

function failOnError(level: string, message: string): void {
  if (level !== "warning") throw new Error(message);
}

/** All elements of this name below another, whatever the prefix of the namespace. */
export function elements(within: Element | Document, name: string): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

function relationsPath(owner: string): string {
  return posix.join(posix.dirname(owner), "_rels", `${posix.basename(owner)}.rels`);
}

function resolveTarget(owner: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(owner), target);
}
