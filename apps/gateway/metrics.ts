import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = {
  webhook: (status: number, seconds: number) => void;
  /** `waiting`: events that are not taken in yet; null when the database does not say. `free`: bytes of the disk. */
  text: (waiting: number | null, free: number | null) => Promise<string>;
};

/** Counts by status and by nothing that could tell who, where or what. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answered = new Counter({
    name: "keng_webhook_answers_total",
    help: "webhook answers",
    labelNames: ["status"],
    registers: [registry],
  });
  const duration = new Histogram({
    name: "keng_webhook_seconds",
    help: "webhook seconds",
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2],
    registers: [registry],
  });
  const queue = new Gauge({
    name: "keng_raw_events_waiting",
    help: "events waiting",
    registers: [registry],
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const up = gauge("keng_database_up", "database answers");
  const disk = gauge("keng_disk_free_bytes", "bytes free");
  return {
    webhook: (status, seconds) => {
      answered.inc({ status: String(status) });
      duration.observe(seconds);
    },
    text: (waiting, free) => {
      up.set(waiting === null ? 0 : 1);
      disk.set(free ?? Number.NaN);
      queue.set(waiting ?? Number.NaN);
      return registry.metrics();
    },
  };
}
