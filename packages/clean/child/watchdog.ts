/** Ends the process that takes too long or too much memory; a loop elsewhere in it cannot hold this thread up. */
import { workerData } from "node:worker_threads";

const limits = workerData as Float64Array;
setInterval(() => {
  const [until = 0, memory_mb = 0] = limits;
  if (until === 0) return;
  if (process.uptime() * 1000 > until || process.memoryUsage.rss() > memory_mb * 1024 * 1024)
    process.kill(process.pid, "SIGKILL");
}, 20);
