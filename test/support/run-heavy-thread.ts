import { BoundedThreads } from "../../src/load/bounded-threads.ts";

const module = new URL("./heavy-thread.ts", import.meta.url);
const threads = new BoundedThreads(module, { seconds: 60, heapMebibytes: 64, most: 1 });
console.log("begun");
await threads.run("loop");
