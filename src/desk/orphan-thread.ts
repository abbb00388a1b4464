// A thread that ends its process when the one that has started it is gone. The process itself may be too
// busy to notice. (Windows doesn't say; there it notices when it is idle.)
import { workerData } from "node:worker_threads";

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, "SIGKILL");
}, 1_000);
