import { resolve } from "node:path";
import { readFormat, runCommand } from "../src/commands/cli.ts";
import { InputError } from "../src/finding.ts";
import { verifySite } from "../src/publish/verify-site.ts";

await runCommand(
  { format: { type: "string" } },
  (values, folder = "") => {
    const { findings, ...seen } = verifySite(resolve(folder));
    if (findings.length > 0) throw new InputError(findings);
    if (readFormat(values) === "json") {
      console.log(JSON.stringify({ ...seen, findings }, null, 2));
      return;
    }
    console.log(
      `与清单一致：${seen.files} 个文件，${seen.pages} 页都能到达、链接都有目标，${seen.downloads} 个下载文件都能打开`,
    );
    console.log(`清单的 SHA-256：${seen.hash}`);
  },
  ["DIR"],
);
