/** Cleans one file after the other: bytes in by the standard input, clean copies out by the standard output. */
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { cleanBytes } from "../clean-bytes.ts";
import { asked, framed } from "../frame.ts";

/** Until when (in milliseconds of this process), and how many megabytes; read by the watchdog. Zero: nothing runs. */
const limits = new Float64Array(new SharedArrayBuffer(16));
new Worker(new URL("./watchdog.ts", import.meta.url), { workerData: limits }).unref();
try {
  setPriority(10);
} catch {
  // as important as everything else, then
}
// containers write down when they were made
Date.now = () => 0;

for await (const { head, bytes } of asked(process.stdin)) {
  limits[1] = head.memory_mb;
  limits[0] = process.uptime() * 1000 + head.ms;
  const parts = framed(await cleanBytes(bytes, head.purpose));
  limits[0] = 0;
  for (const part of parts) process.stdout.write(part);
}
