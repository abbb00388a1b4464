import { resolve } from "node:path";
import { readText, runCommand } from "../src/commands/cli.ts";
import { makeNpmPackage } from "../src/write/npm-package.ts";
import { projectRoot } from "../src/write/write-pages.ts";

await runCommand({ out: { type: "string" } }, (values) => {
  const out = resolve(readText(values, "out") ?? resolve(projectRoot, ".package"));
  const files = makeNpmPackage(out);
  console.log(`已写入 ${out}：${files.length} 个文件；在那里运行 npm pack`);
});
