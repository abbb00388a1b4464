import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";

import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { copyOfData, root, temporaryFolder } from "./example.ts";
import { freePort } from "./free-port.ts";
import { small } from "./random-edits.ts";

/** A desk as a clerk starts it, in a process of its own, with a temporary folder of its own. */
export interface OwnDesk {
  readonly process: ChildProcess;
  readonly port: number;
  /** What a browser sends that opened the start address. */
  readonly cookie: string;
  /** Of the forms of its page. */
  readonly token: string;
  /** Ends it as Ctrl+C does, or kills it. */
  end(signal: "SIGINT" | "SIGKILL"): Promise<void>;
}

export interface DeskPlace {
  readonly data: string;
  readonly temporary: string;
}

/** A copy of some of the example's data, and an empty temporary folder. */
export function deskPlace(): DeskPlace {
  const temporary = join(temporaryFolder(), "tmp");
  mkdirSync(temporary);
  return { data: copyOfData(small), temporary };
}

export async function startOwnDesk({ data, temporary }: DeskPlace): Promise<OwnDesk> {
  const port = await freePort();
  const words = ["scripts/mingzhang.js", "desk", "--data", data, "--port", String(port)];
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: {
      ...process.env,
      TMPDIR: temporary,
      // Node would keep its compiled modules in that folder too.
      ...(process.env.NODE_COMPILE_CACHE ? {} : { NODE_DISABLE_COMPILE_CACHE: "1" }),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  after(() => child.kill("SIGKILL"));
  const address = await startAddress(child);
  const welcome = await fetch(address, { redirect: "manual" });
  const cookie = welcome.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = await fetch(new URL("/", address), { headers: { cookie } });
  const token = /\?token=([\w-]+)/.exec(await page.text())?.[1] ?? "";
  if (cookie === "" || token === "") throw new Error("the desk has not let us in");
  return {
    process: child,
    port,
    cookie,
    token,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** The address that it prints. */
async function startAddress(child: ChildProcess): Promise<string> {
  if (child.stdout) {
    for await (const line of createInterface(child.stdout)) {
      const address = /http:\S+/.exec(line)?.[0];
      if (address) return address;
    }
  }
  throw new Error("the desk has not started");
}
