import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type Waiting = { inbound: number | null; screens: number; free_bytes: number | null };
export type Metrics = {
  answered: (status: number, seconds: number) => void;
  /** null: not known now. */
  text: (now: Waiting) => Promise<string>;
};

/** Counts by status and by nothing that could tell who, where or what. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: "keng_desk_answers_total",
    help: "console answers",
    labelNames: ["status"],
    registers,
  });
  const seconds = new Histogram({
    name: "keng_desk_seconds",
    help: "answer seconds",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const inbound = gauge("keng_inbound_waiting", "items waiting");
  const screens = gauge("keng_desk_screens", "open screens");
  const free = gauge("keng_disk_free_bytes", "bytes free");
  const up = gauge("keng_database_up", "database answers");
  return {
    answered: (status, took) => {
      answers.inc({ status: String(status) });
      seconds.observe(took);
    },
    text: (now) => {
      inbound.set(now.inbound ?? Number.NaN);
      up.set(now.inbound === null ? 0 : 1);
      screens.set(now.screens);
      free.set(now.free_bytes ?? Number.NaN);
      return registry.metrics();
    },
  };
}
