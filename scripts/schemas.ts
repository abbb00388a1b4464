import { join } from "node:path";
import { dataOptionSpecs, readFolder, runCommand } from "../src/commands/cli.ts";
import { schemaFiles } from "../src/write/json-schemas.ts";
import { writeFiles } from "../src/write/output-folder.ts";

await runCommand(dataOptionSpecs, (values) => {
  const data = readFolder(values, "data");
  const files = schemaFiles();
  writeFiles(data, files, "w");
  console.log(`已写入 ${join(data, "schemas")}：${files.length} 个文件`);
});
