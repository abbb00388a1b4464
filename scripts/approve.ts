import { approveDisclosure } from "../src/commands/approve-disclosure.ts";
import {
  dataOptionSpecs,
  printFindings,
  readDate,
  readFolder,
  readIdentity,
  readMoment,
  readText,
  runCommand,
} from "../src/commands/cli.ts";
import { UsageError } from "../src/finding.ts";
import { writeWhole } from "../src/import/write-import.ts";
import { statusTitle } from "../src/records/disclosure.ts";

const options = {
  ...dataOptionSpecs,
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
  approved: { type: "string" },
  published: { type: "string" },
  "publish-at": { type: "string" },
  role: { type: "string" },
} as const;

await runCommand(options, async (values) => {
  const { unit, year, kind } = readIdentity(values);
  if (unit === undefined || year === undefined || kind === undefined) {
    throw new UsageError("请给出 --unit、--year 和 --kind。");
  }
  const told = {
    approved: readDate(values, "approved"),
    published: readDate(values, "published"),
    publishAt: readMoment(values, "publish-at"),
    role: readText(values, "role"),
  };
  const { file, content, status, findings } = await approveDisclosure(
    readFolder(values, "data"),
    `${unit}/${year}/${kind}`,
    told,
  );
  writeWhole(file, content);
  if (findings.length > 0) printFindings(findings, (line) => console.error(line));
  console.log(`${unit}/${year}/${kind} 已改为“${statusTitle[status]}”`);
});
