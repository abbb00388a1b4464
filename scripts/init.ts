import { resolve } from "node:path";
import { calledAs } from "../src/commands/called-as.ts";
import { readText, runCommand } from "../src/commands/cli.ts";
import { folderInCommands, initSite } from "../src/commands/init-site.ts";
import { completeAnswers, terminal } from "../src/commands/site-answers.ts";

const options = {
  unit: { type: "string" },
  name: { type: "string" },
  nature: { type: "string" },
  publisher: { type: "string" },
  region: { type: "string" },
  url: { type: "string" },
} as const;

await runCommand(
  options,
  async (values, given = "") => {
    const folder = resolve(given);
    const asked = terminal();
    const answers = await completeAnswers(
      {
        unit: readText(values, "unit"),
        name: readText(values, "name"),
        nature: readText(values, "nature"),
        publisher: readText(values, "publisher"),
        region: readText(values, "region"),
        url: readText(values, "url"),
      },
      asked?.ask,
    ).finally(() => asked?.close());
    const files = initSite(folder, answers);
    console.log(`已建好 ${folder}：${answers.name}（${answers.unit}），${files.length} 个文件。`);
    console.log("接着导入第一份工作簿：");
    console.log(
      calledAs(
        `  npm run import -- 工作簿.xlsx --site ${folderInCommands(folder)} --unit ${answers.unit} --year 年度 --kind final-accounts`,
      ),
    );
    console.log("怎样公开、怎样做下一年，见其中的 README.md。");
  },
  ["DIR"],
);
