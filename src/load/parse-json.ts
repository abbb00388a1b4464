/** Deeper JSON is no record: the deepest schema nests seven levels. */
const mostLevels = 64;

/** Parses JSON; throws like `JSON.parse`, also when brackets nest deeper than any record does. */
export function parseJson(text: string): unknown {
  if (depth(text) > mostLevels) throw new SyntaxError(`括号嵌套超过 ${mostLevels} 层`);
  return JSON.parse(text);
}

/** How deep brackets nest, those in strings left out. Counted first, since parsing costs more with each level. */
function depth(text: string): number {
  let level = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "[" || character === "{") deepest = Math.max(deepest, ++level);
    else if (character === "]" || character === "}") level--;
  }
  return deepest;
}
