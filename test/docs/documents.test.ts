import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

const documents = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const read = (file: string) => readFileSync(file, "utf8");

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/&[a-z]+;/g, "")
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

test("every link of the documents leads to a file, and to a heading in it", () => {
  const broken: string[] = [];
  for (const file of documents) {
    for (const [, link = ""] of read(file).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? file : join(dirname(file), decodeURIComponent(path));
      if (!existsSync(target)) broken.push(`${file}: ${link}`);
      else if (anchor) {
        const anchors = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, h = ""]) => anchorOf(h));
        if (!anchors.includes(decodeURIComponent(anchor))) broken.push(`${file}: ${link}`);
      }
    }
  }
  assert.deepEqual(broken, []);
});

test("the list of commands has every command, and every option that one reads", () => {
  const list = read("docs/commands.md");
  const commands = readdirSync("scripts")
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -".ts".length));
  const options = new Set(
    commands.flatMap((command) =>
      [...read(`scripts/${command}.ts`).matchAll(/^ +"?([a-z-]+)"?: \{ type: "/gm)].map(
        ([, option = ""]) => option,
      ),
    ),
  );
  assert.ok(options.size > 10, `${options.size} options`);
  const missing = [
    ...commands.filter((command) => !list.includes(`\`npm run ${command}`)),
    ...[...options].map((option) => `--${option}`).filter((option) => !list.includes(option)),
  ];
  assert.deepEqual(missing, []);
});
