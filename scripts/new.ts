import { join } from "node:path";
import { calledAs } from "../src/commands/called-as.ts";
import { dataOptionSpecs, readFolder, runCommand } from "../src/commands/cli.ts";
import { newDisclosure } from "../src/commands/new-disclosure.ts";
import { UsageError } from "../src/finding.ts";
import { placeNewFolder } from "../src/write/output-folder.ts";

const options = {
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
  form: { type: "string" },
  ...dataOptionSpecs,
} as const;

await runCommand(options, async (values) => {
  const { unit, year, kind, form } = values;
  if (typeof unit !== "string" || typeof year !== "string" || typeof kind !== "string") {
    throw new UsageError("请给出 --unit、--year 和 --kind。");
  }
  const data = readFolder(values, "data");
  const made = await newDisclosure(data, {
    unit,
    year: Number(year),
    kind,
    form: typeof form === "string" ? form : undefined,
  });
  const folder = join(data, made.folder);
  placeNewFolder(folder, made.files);
  console.log(`已新建 ${folder}（草稿），${made.files.length} 个文件，依据 ${made.from}。`);
  console.log(calledAs("请填写 tables.xlsx 和 text/，再运行 npm run check 看还缺什么。"));
});
