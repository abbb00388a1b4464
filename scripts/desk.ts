import { randomBytes } from "node:crypto";
import { dataOptionSpecs, readCount, readFolder, runCommand } from "../src/commands/cli.ts";
import { startDesk } from "../src/desk/desk-server.ts";
import { UsageError } from "../src/finding.ts";

const secret = () => randomBytes(32).toString("base64url");

const options = { ...dataOptionSpecs, port: { type: "string" } } as const;

await runCommand(options, async (values) => {
  const port = readCount(values, "port", 8090);
  if (port > 65535) throw new UsageError(`--port 应不大于 65535，不是“${port}”。`);
  const desk = await startDesk({
    data: readFolder(values, "data"),
    content: readFolder(values, "content"),
    port,
    secrets: { start: secret(), session: secret(), form: secret() },
  });
  console.log(`导入工作台：${desk.startUrl}`);
  console.log("请在本机的浏览器中打开此地址，一直到最后一个字符；不要把它给别人，每次启动都不同。");
  console.log("用完后在这里按 Ctrl+C 结束。");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void desk.close().then(() => process.exit(0)));
  }
});
