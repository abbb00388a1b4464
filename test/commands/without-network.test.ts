import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { copyOfData, root, temporaryFolder } from "../support/example.ts";
import { small } from "../support/random-edits.ts";

const preload = join(root, "test/support/refuse-network.ts");
/** Where the system lets us, the process has no network at all; programs that it starts have none either. */
const alone = spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];

function runAlone(...options: string[]) {
  const [command = "", ...rest] = [...alone, process.execPath, "--import", preload, ...options];
  return spawnSync(command, rest, { cwd: root, encoding: "utf8" });
}

test("a site with search is built where there is no network", (t) => {
  const out = join(temporaryFolder(), "site");
  const { status, stderr } = runAlone(
    "scripts/build.ts",
    ...["--out", out, "--data", copyOfData(small)],
  );
  t.diagnostic(alone.length > 0 ? "in a network of its own" : "sockets refused only");
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, /network/);
});

test("a program that asks for the network would be seen", () => {
  for (const script of [
    'fetch("http://127.0.0.1:9")',
    'require("node:http").get("http://127.0.0.1:9")',
    'require("node:net").connect(9)',
    'require("node:dns").lookup("x.invalid", () => {})',
  ]) {
    const { status, stderr } = runAlone("-e", script);
    assert.notEqual(status, 0);
    assert.match(stderr, /asked for the network/, script);
  }
});
