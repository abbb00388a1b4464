import { type AST, parseRegExpLiteral } from "@eslint-community/regexpp";

/** Characters of the inputs; what a class accepts is found by asking it. */
const alphabet = [...' \n0a一项。,、;:().{}[]"<-/&=|￥＃＊％…_X×○'];
const mostPumps = 5;

/** A hostile text in short: what begins it, what is repeated, what ends it. */
export interface Attack {
  readonly before: string;
  readonly pump: string;
  readonly end: string;
}

/** The text of an attack. */
export function attackText({ before, pump, end }: Attack, length: number): string {
  return before + pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + end;
}

/**
 * Texts that make a backtracking engine try as often as it can: for each part that repeats, what leads there, then many
 * times what the part takes, then something that ends no match; and the same from the beginning over and over.
 */
export function attacks(regex: RegExp): Attack[] {
  const root = parseRegExpLiteral(regex);
  const found = new Map<string, Attack>();
  const literals = [...new Set([...regex.source].filter((letter) => /[\p{L}\p{N}]/u.test(letter)))];
  const pumpsOf = (element: AST.Element): string[] => {
    const whole = example(element);
    const letters = [...alphabet, ...literals].filter((letter) => accepts(element, letter));
    return [...new Set([whole, ...letters.slice(0, mostPumps)])].filter((text) => text !== "");
  };
  const add = (before: string, pump: string) => {
    const attacks = ["", "\u0001", "\n"].map((end) => ({ before, pump, end }));
    for (const attack of [...attacks, { before: "", pump: before + pump, end: "" }]) {
      found.set(JSON.stringify(attack), attack);
    }
  };
  const walk = (node: AST.Element | AST.Alternative | AST.Pattern, before: string): void => {
    if (node.type === "Alternative") {
      let soFar = before;
      for (const element of node.elements) {
        walk(element, soFar);
        soFar += example(element);
      }
    } else if (node.type === "Quantifier") {
      if (node.max > 20) for (const pump of pumpsOf(node.element)) add(before, pump);
      walk(node.element, before);
    } else if ("alternatives" in node) {
      for (const alternative of node.alternatives) walk(alternative, before);
    }
  };
  walk(root.pattern, "");
  for (const text of [example(root.pattern), "一", "0", " "]) if (text !== "") add("", text);
  return [...found.values()];
}

function accepts(element: AST.Element, letter: string): boolean {
  try {
    return new RegExp(`^(?:${element.raw})$`, "u").test(letter);
  } catch {
    // A back reference or the like, which stands for nothing alone.
    return false;
  }
}

/** A short text that the part of the pattern takes. */
function example(node: AST.Element | AST.Pattern | AST.Alternative): string {
  switch (node.type) {
    case "Character":
      return String.fromCodePoint(node.value);
    case "CharacterClass":
    case "CharacterSet":
    case "ExpressionCharacterClass":
      return [...alphabet.toReversed(), ...node.raw].find((letter) => accepts(node, letter)) ?? "";
    case "Quantifier":
      return example(node.element).repeat(Math.max(1, Math.min(node.min, 30)));
    case "Group":
    case "CapturingGroup":
    case "Pattern":
      return node.alternatives[0] ? example(node.alternatives[0]) : "";
    case "Alternative":
      return node.elements.map(example).join("");
    case "Assertion":
      return node.kind === "lookahead" && !node.negate && node.alternatives[0]
        ? example(node.alternatives[0])
        : "";
    default:
      return "";
  }
}
