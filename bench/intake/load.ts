import { connect, type Socket } from "node:net";

/** One request, whole, as it goes over the wire. */
export type Wire = () => Buffer;
export type Loaded = { seconds: number; latencies: number[]; refused: number };

type Line = { socket: Socket; send(wire: Buffer): Promise<boolean> };

/**
 * A connection that keeps one request under way. Written on bare sockets: an HTTP client of a library costs as much
 * processor time as the server that is measured, and would be what is measured.
 */
async function openLine(url: string): Promise<Line> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  let settle: ((isFine: boolean) => void) | undefined;
  let seen = "";
  socket.on("data", (bytes) => {
    seen += bytes.toString("latin1");
    const end = seen.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(seen)?.[1] ?? 0);
    if (seen.length < end + 4 + length) return;
    const isFine = seen.startsWith("HTTP/1.1 200");
    seen = "";
    settle?.(isFine);
  });
  const broken = (): void => settle?.(false);
  socket.on("error", broken);
  socket.on("close", broken);
  return {
    socket,
    send: (wire) =>
      new Promise((resolve) => {
        settle = resolve;
        socket.write(wire);
      }),
  };
}

/** As fast as it goes: each connection sends the next request when the last was answered. */
export async function asFastAsItGoes(
  url: string,
  wire: Wire,
  load: { connections: number; warm_ms: number; ms: number; onBegin?: () => void },
): Promise<Loaded> {
  const lines = await Promise.all(Array.from({ length: load.connections }, () => openLine(url)));
  const latencies: number[] = [];
  let refused = 0;
  const from = performance.now() + load.warm_ms;
  const until = from + load.ms;
  setTimeout(() => load.onBegin?.(), load.warm_ms);
  await Promise.all(
    lines.map(async (line) => {
      for (;;) {
        const began = performance.now();
        if (began >= until) return;
        const isFine = await line.send(wire());
        const ended = performance.now();
        if (!isFine) refused += 1;
        if (ended >= from && ended < until) latencies.push(ended - began);
      }
    }),
  );
  for (const line of lines) line.socket.destroy();
  return { seconds: load.ms / 1000, latencies, refused };
}

/**
 * At a fixed rate, whether or not the last ones were answered: what waits for a free connection counts from the moment
 * at which it should have been sent.
 */
export async function atRate(
  url: string,
  wire: Wire,
  load: { rate: number; connections: number; warm_ms: number; ms: number },
): Promise<Loaded> {
  const free = await Promise.all(Array.from({ length: load.connections }, () => openLine(url)));
  const all = [...free];
  const waiting: number[] = [];
  const latencies: number[] = [];
  let refused = 0;
  let open = 0;
  const began = performance.now();
  const from = began + load.warm_ms;
  const go = (line: Line, due: number): void => {
    open += 1;
    void line.send(wire()).then((isFine) => {
      open -= 1;
      if (!isFine) refused += 1;
      if (due >= from) latencies.push(performance.now() - due);
      const next = waiting.shift();
      if (next === undefined) free.push(line);
      else go(line, next);
      return undefined;
    });
  };
  const total = Math.floor(((load.warm_ms + load.ms) / 1000) * load.rate);
  for (let sent = 0; sent < total;) {
    const now = performance.now();
    for (; sent < total && began + (sent * 1000) / load.rate <= now; sent += 1) {
      const due = began + (sent * 1000) / load.rate;
      const line = free.pop();
      if (line === undefined) waiting.push(due);
      else go(line, due);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const patience = performance.now() + 20_000;
  while ((open > 0 || waiting.length > 0) && performance.now() < patience)
    await new Promise((resolve) => setTimeout(resolve, 5));
  for (const line of all) line.socket.destroy();
  return { seconds: load.ms / 1000, latencies, refused: refused + waiting.length };
}
