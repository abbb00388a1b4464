import { broken, workbookLimits } from "./workbook-limits.ts";

/** What a reader of XML is told, in the order of the document. Names are without prefix. */
export interface XmlReader {
  /** `depth` is 0 for the root. */
  open(name: string, attributes: string, depth: number): void;
  close(name: string, depth: number): void;
  /** Characters between tags, entities resolved. */
  text(characters: string): void;
}

/**
 * Walks an XML document once, in linear time. It must be whole: each element closed, one root. A
 * document type is refused, so there are no entities but the five of XML and characters by number.
 */
export function scanXml(part: string, content: Buffer, reader: XmlReader): void {
  const xml = decode(part, content);
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (open.length > 0) reader.text(resolveEntities(text));
    else if (text.trim() !== "") throw notWhole(part);
    if (tag < 0) break;
    const second = xml.charCodeAt(tag + 1);
    if (second === 33 || second === 63) {
      at = skipSpecial(part, xml, tag, (cdata) => open.length > 0 && reader.text(cdata));
      continue;
    }
    const end = tagEnd(part, xml, tag + 1);
    if (second === 47) {
      const name = localName(xml.slice(tag + 2, end).trim());
      if (open.pop() !== name) throw notWhole(part);
      reader.close(name, open.length);
    } else {
      const isEmpty = xml.charCodeAt(end - 1) === 47;
      const inner = xml.slice(tag + 1, isEmpty ? end - 1 : end);
      const space = inner.search(/\s/);
      const name = localName(space < 0 ? inner : inner.slice(0, space));
      if (name === "" || (open.length === 0 && ++roots > 1)) throw notWhole(part);
      reader.open(name, space < 0 ? "" : inner.slice(space), open.length);
      if (isEmpty) reader.close(name, open.length);
      else if (open.push(name) > workbookLimits.depth) {
        throw broken(`${part} 的元素嵌套超过 ${workbookLimits.depth} 层`);
      }
    }
    at = end + 1;
  }
  if (open.length > 0 || roots === 0) throw notWhole(part);
}

/** One attribute of a tag, whatever its prefix; entities resolved. */
export function attribute(attributes: string, name: string): string | undefined {
  const next = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  while (next.lastIndex < attributes.length) {
    const rest = next.lastIndex;
    const match = next.exec(attributes);
    if (!match) {
      if (attributes.slice(rest).trim() === "") return undefined;
      throw broken(`残缺的标记“${attributes.trim().slice(0, 40)}”`);
    }
    if (localName(match[1] ?? "") === name) return resolveEntities(match[2] ?? match[3] ?? "");
  }
  return undefined;
}

function decode(part: string, content: Buffer): string {
  const [first, second] = content;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const named = /^[^>]*?encoding\s*=\s*["']([\w-]+)/.exec(content.toString("latin1", 0, 200))?.[1];
  if (isWide || (named !== undefined && !/^(utf-?8|us-ascii)$/i.test(named))) {
    throw broken(`${part} 不是 UTF-8`);
  }
  return content
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n");
}

/** Comments and instructions are passed over, literal text is handed on; where the document goes on. */
function skipSpecial(
  part: string,
  xml: string,
  at: number,
  onText: (characters: string) => void,
): number {
  const [start, end] = xml.startsWith("<!--", at)
    ? ["<!--", "-->"]
    : xml.startsWith("<![CDATA[", at)
      ? ["<![CDATA[", "]]>"]
      : ["<?", "?>"];
  if (!xml.startsWith(start, at)) throw broken(`${part} 有文档类型声明`);
  const to = xml.indexOf(end, at + start.length);
  if (to < 0) throw notWhole(part);
  if (end === "]]>") onText(xml.slice(at + start.length, to));
  return to + end.length;
}

/** Where the tag ends; `>` may stand within an attribute. */
function tagEnd(part: string, xml: string, from: number): number {
  const last = Math.min(xml.length, from + workbookLimits.tagCharacters);
  let quote = 0;
  for (let at = from; at < last; at++) {
    const code = xml.charCodeAt(at);
    if (code === 60) break;
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  throw last < xml.length ? broken(`${part} 有残缺或过长的标记`) : notWhole(part);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const named: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, dec, name) => {
      if (name) return named[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function notWhole(part: string) {
  return broken(`${part} 不是完整的 XML`);
}
