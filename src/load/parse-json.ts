import { FileFault } from "./plain-file.ts";

/** Deeper JSON is no record: the deepest schema nests seven levels. */
const mostLevels = 64;

/**
 * Parses JSON; throws like `JSON.parse`, also when brackets nest deeper than any record does. A name that an
 * object has twice, of which only the last would count, is a FileFault.
 */
export function parseJson(text: string): unknown {
  assertPlain(text);
  return JSON.parse(text);
}

/** Looks only at brackets, strings and colons, before parsing, which costs more with each level. */
function assertPlain(text: string): void {
  /** The names of each open object; none for a list. */
  const open: (Set<string> | undefined)[] = [];
  let last = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      last = text.slice(at, end);
      at = end - 1;
    } else if (character === "{" || character === "[") {
      open.push(character === "{" ? new Set() : undefined);
      if (open.length > mostLevels) throw new SyntaxError(`括号嵌套超过 ${mostLevels} 层`);
    } else if (character === "}" || character === "]") open.pop();
    else if (character === ":") {
      const names = open.at(-1);
      // Written otherwise (\u0061), it is the same name.
      const name: string = JSON.parse(last);
      if (names?.has(name)) {
        const line = text.slice(0, at).split("\n").length;
        throw new FileFault(`第 ${line} 行的 ${last} 在同一个 { } 里写了两次`, "请只留一个。");
      }
      names?.add(name);
    }
  }
}

/** Behind the closing quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}
