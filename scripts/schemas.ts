import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../src/commands/cli.ts";
import { jsonSchemas } from "../src/commands/json-schemas.ts";
import { projectRoot } from "../src/write/write-pages.ts";

await runCommand({}, () => {
  const folder = join(projectRoot, "docs/schemas");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
  console.log(`已写入 docs/schemas：${jsonSchemas().size} 个文件`);
});
