import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./example.ts";

/** Runs a command of ours as a user does; returns what it printed and its exit code. */
export function run(
  script: string,
  ...options: string[]
): { code: number | null; out: string; err: string } {
  const file = join(root, "scripts", `${script}.ts`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", file, ...options],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    },
  );
  return { code: status, out: stdout, err: stderr };
}
