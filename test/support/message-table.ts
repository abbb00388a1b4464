import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { type Node, parse } from "acorn";
import { listFiles } from "../../src/write/output-folder.ts";
import { root } from "./example.ts";

/** A part of the syntax; which fields it has depends on its type. */
type Syntax = Node & { readonly [field: string]: unknown };

/** What a call says, by the places of its arguments; text where it always says the same. */
interface Maker {
  readonly severity: string;
  readonly rule: string | number;
  readonly message: string | number;
  readonly fix: string | number;
}

const makers: Readonly<Record<string, Maker>> = {
  inputFault: { severity: "error", rule: 0, message: 2, fix: 3 },
  inputWarning: { severity: "warning", rule: 0, message: 2, fix: 3 },
  inputInfo: { severity: "info", rule: 0, message: 2, fix: 3 },
};

/** The table of what input, site and operation can be told, as the sources have it: rule, severity, message, cure. */
export function messageTable(): string {
  const rows = listFiles(join(root, "src"))
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => messagesOf(readFileSync(join(root, "src", file), "utf8")));
  const head = ["id", "severity", "内容", "怎么办"];
  const lines = [...new Set(rows.map((cells) => `| ${cells.join(" | ")} |\n`))].sort();
  return (
    [head, head.map(() => "---")].map((cells) => `| ${cells.join(" | ")} |\n`).join("") +
    lines.join("")
  );
}

function messagesOf(source: string): string[][] {
  const tree = parse(stripTypeScriptTypes(source), { ecmaVersion: "latest", sourceType: "module" });
  const nodes = [...walk(tree as unknown as Syntax)];
  const own = Object.fromEntries(nodes.flatMap((node) => helperOf(node)));
  const constants = new Map(nodes.flatMap((node) => constantOf(node)));
  return nodes.flatMap((node) => {
    const maker = { ...makers, ...own }[calleeOf(node) ?? ""];
    if (!maker) return [];
    const words = node.arguments as readonly Syntax[];
    const say = (part: string | number) =>
      typeof part === "string" ? [part] : textsOf(words[part], constants);
    const [rule = ""] = say(maker.rule);
    if (!/^[A-Z]{2,3}-\d\d$/.test(rule)) return [];
    const fix = say(maker.fix).map(cell).join("<br>");
    return say(maker.message).map((message) => [rule, maker.severity, cell(message), fix]);
  });
}

/** `const fault = (message, fix) => inputFault("XX-01", where, message, fix)`: a call of it is one of the other. */
function helperOf(node: Syntax): (readonly [string, Maker])[] {
  const isFunction = node.type === "FunctionDeclaration";
  const made = isFunction
    ? node
    : node.type === "VariableDeclarator"
      ? (node.init as Syntax)
      : null;
  if (!made || !/Function/.test(made.type)) return [];
  const names = (made.params as readonly Syntax[]).map(({ name }) => name);
  const name = (((isFunction ? node.id : node.id) as Syntax).name ?? "") as string;
  return [...walk(made.body as Syntax)].flatMap((call) => {
    const maker = makers[calleeOf(call) ?? ""];
    if (!maker) return [];
    const words = call.arguments as readonly Syntax[];
    const place = (part: string | number) => {
      const word = words[Number(part)];
      const at = names.indexOf(word?.name);
      return at >= 0 ? at : (textsOf(word)[0] ?? "…");
    };
    const parts = { rule: place(maker.rule), message: place(maker.message), fix: place(maker.fix) };
    const isHelper = Object.values(parts).some((part) => typeof part === "number");
    return isHelper ? [[name, { severity: maker.severity, ...parts }] as const] : [];
  });
}

function calleeOf(node: Syntax): string | undefined {
  if (node.type !== "CallExpression") return undefined;
  return (node.callee as Syntax).name as string | undefined;
}

/** `const cure = "…"`: a text with a name. */
function constantOf(node: Syntax): (readonly [unknown, string])[] {
  if (node.type !== "VariableDeclarator") return [];
  const init = node.init as Syntax | null;
  if (init?.type !== "Literal" && init?.type !== "TemplateLiteral") return [];
  return [[(node.id as Syntax).name, textsOf(init)[0] ?? "…"]];
}

/** The texts that an expression can be; what is put in is `…`. */
function textsOf(
  node: Syntax | undefined,
  constants: ReadonlyMap<unknown, string> = new Map(),
): string[] {
  switch (node?.type) {
    case "Literal":
      return [String(node.value)];
    case "TemplateLiteral":
      return [
        (node.quasis as readonly { readonly value: { readonly cooked: string } }[])
          .map(({ value }) => value.cooked)
          .join("…"),
      ];
    case "ConditionalExpression":
      return [node.consequent, node.alternate].flatMap((one) => textsOf(one as Syntax, constants));
    case "Identifier":
      return [constants.get(node.name) ?? "…"];
    default:
      return ["…"];
  }
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll("<", "&lt;");
}

function* walk(node: Syntax): Iterable<Syntax> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === "string") yield* walk(child as Syntax);
    }
  }
}
