import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import {
  dataOptionSpecs,
  readCount,
  readFolder,
  readText,
  runCommand,
} from "../src/commands/cli.ts";
import { isFolder } from "../src/desk/desk-files.ts";
import { startDesk } from "../src/desk/desk-server.ts";
import { UsageError } from "../src/finding.ts";
import { projectRoot } from "../src/write/write-pages.ts";

const secret = () => randomBytes(32).toString("base64url");

const options = {
  ...dataOptionSpecs,
  key: { type: "string" },
  port: { type: "string" },
} as const;

await runCommand(options, async (values) => {
  const port = readCount(values, "port", 8090);
  if (port > 65535) throw new UsageError(`--port 应不大于 65535，不是“${port}”。`);
  const { key = process.env.MINGZHANG_KEY, data } = values;
  const given = readText(values, "site");
  const site = given === undefined ? undefined : resolve(given);
  // A site that is still to be set up has no folders of its own.
  const isNew = site !== undefined && data === undefined && !isFolder(join(site, "data"));
  const desk = await startDesk({
    data: isNew ? join(site, "data") : readFolder(values, "data"),
    content: isNew ? join(projectRoot, "content") : readFolder(values, "content"),
    site,
    key: typeof key === "string" ? resolve(key) : undefined,
    now: () => new Date(),
    port,
    secrets: { start: secret(), session: secret(), form: secret() },
  });
  console.log(`工作台：${desk.startUrl}`);
  console.log("请在本机的浏览器中打开此地址，一直到最后一个字符；不要把它给别人，每次启动都不同。");
  console.log("用完后在这里按 Ctrl+C 结束。");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void desk.close().then(() => process.exit(0)));
  }
});
