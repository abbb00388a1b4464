import {
  dataOptionSpecs,
  readDate,
  readFolder,
  readIdentity,
  readText,
  runCommand,
} from "../src/commands/cli.ts";
import { planCorrection } from "../src/commands/correct-disclosure.ts";
import { readShown } from "../src/commands/read-shown.ts";
import { UsageError } from "../src/finding.ts";
import { changeFolder } from "../src/import/write-import.ts";

const options = {
  ...dataOptionSpecs,
  publish: { type: "string" },
  out: { type: "string" },
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
  reason: { type: "string" },
  role: { type: "string" },
  date: { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

await runCommand(options, async (values) => {
  const { unit, year, kind } = readIdentity(values);
  const reason = readText(values, "reason");
  if (unit === undefined || year === undefined || kind === undefined || !reason) {
    throw new UsageError("请给出 --unit、--year、--kind 和 --reason。");
  }
  const data = readFolder(values, "data");
  const plan = await planCorrection(data, `${unit}/${year}/${kind}`, readShown(values), {
    date: readDate(values, "date") ?? new Date().toISOString().slice(0, 10),
    reason,
    role: readText(values, "role") ?? "经办人员",
  });
  const isDry = values["dry-run"] === true;
  if (!isDry) changeFolder(data, plan);
  const { version } = plan.correction;
  console.log(
    `${plan.folder} ${isDry ? "可以登记" : "已登记"}第 ${version} 次更正，${plan.lines.length} 处：`,
  );
  for (const line of plan.lines) console.log(`  ${line}`);
  if (!isDry) console.log(`原来的一版保留为 v${version}；重新生成或发布网站后，读者就能看到。`);
});
