import { resolve } from "node:path";
import { readFormat, runCommand, type Values } from "../src/commands/cli.ts";
import { InputError, UsageError } from "../src/finding.ts";
import { hashIsKnown } from "../src/publish/pinned-hash.ts";
import { readPublicKey } from "../src/publish/read-public-key.ts";
import { historyLines, siteLines } from "../src/publish/verification-lines.ts";
import { type Trust, verifyHistory } from "../src/publish/verify-history.ts";
import { verifySite } from "../src/publish/verify-site.ts";

const options = {
  history: { type: "string" },
  expect: { type: "string" },
  key: { type: "string" },
  format: { type: "string" },
} as const;

// A copy of a site, or with --history everything that was published behind a link.
await runCommand(
  options,
  (values, folder) => {
    const { history } = values;
    if ((typeof history === "string") === (folder !== undefined)) {
      throw new UsageError("请给出网站的文件夹，或用 --history 给出发布的链接，二者取一。");
    }
    const trust = readTrust(values);
    if (typeof history === "string") {
      report(values, verifyHistory(resolve(history), trust), historyLines);
    } else {
      const verified = verifySite(resolve(folder ?? ""), trust.publicKey);
      const pinned = hashIsKnown(trust.expect, verified.history, verified.hash);
      report(values, { ...verified, findings: [...verified.findings, ...pinned] }, siteLines);
    }
  },
  ["[DIR]"],
);

function readTrust({ expect, key }: Values): Trust {
  if (expect !== undefined && !/^[0-9a-f]{64}$/.test(String(expect))) {
    throw new UsageError(`--expect 应为 64 位十六进制的 SHA-256，不是“${expect}”。`);
  }
  return {
    expect: typeof expect === "string" ? expect : undefined,
    publicKey: typeof key === "string" ? readPublicKey(resolve(key)) : undefined,
  };
}

function report<T extends { findings: readonly InputError["findings"][number][] }>(
  values: Values,
  verified: T,
  lines: (verified: T) => string[],
): void {
  if (verified.findings.length > 0) throw new InputError(verified.findings);
  if (readFormat(values) === "json") console.log(JSON.stringify(verified, null, 2));
  else for (const line of lines(verified)) console.log(line);
}
