import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join, posix } from "node:path";
import { tokenizer } from "acorn";
import { root } from "./example.ts";
import { madeRegexes } from "./made-regexes.ts";

/** A regular expression of the program and where it first stands. */
export interface SourceRegex {
  readonly place: string;
  readonly pattern: string;
  readonly flags: string;
}

/**
 * Every regular expression of the sources, each once: the literals, by the tokens of each file, and those that are put
 * together, as they come when the modules are loaded and `use` runs.
 */
export async function sourceRegexes(use: () => Promise<unknown>): Promise<SourceRegex[]> {
  const found = new Map<string, SourceRegex>();
  const add = (place: string, pattern: string, flags: string) => {
    const key = `/${pattern}/${flags}`;
    if (!found.has(key)) found.set(key, { place, pattern, flags });
  };
  const files = ["src", "_includes", "assets"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((file) => posix.join(folder, file.replaceAll("\\", "/")))
      // Chart.js reads what the page itself says.
      .filter((file) => /\.[jt]s$/.test(file) && !/\.d\.ts$|\/chart-engine\.js$/.test(file)),
  );
  for (const file of files) {
    const script = stripTypeScriptTypes(readFileSync(join(root, file), "utf8"));
    for (const token of tokenizer(script, { ecmaVersion: "latest", sourceType: "module" })) {
      if (token.type.label !== "regexp") continue;
      const literal = script.slice(token.start, token.end);
      const end = literal.lastIndexOf("/");
      add(file, literal.slice(1, end), literal.slice(end + 1));
    }
  }
  for (const file of files) {
    const isOurs = /^(src|_includes)\//.test(file) && !/\/client\/|-thread\.ts$/.test(file);
    if (isOurs) await import(join(root, file));
  }
  await use();
  for (const { place, regex } of madeRegexes) add(place, regex.source, regex.flags);
  return [...found.values()];
}
