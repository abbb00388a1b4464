// Has work done that never ends, says in which process, and waits to be killed.
import { startWork } from "../../src/desk/work-process.ts";

const work = startWork<string, string>({
  entry: new URL("restless-worker.ts", import.meta.url),
  megabytes: 64,
  begin: () => "start",
  noted: () => {},
});
process.send?.(await work.ask<number>("pid", 60_000));
await work.ask(process.argv[2] ?? "", 600_000);
