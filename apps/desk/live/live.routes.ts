import { Fault } from "@keng/contract/codes.ts";
import { type LiveEvent, liveEvent } from "@keng/contract/events.ts";
import { SECOND } from "@keng/core/time.ts";
import type { Room } from "../room.ts";

const HEARTBEAT = 15 * SECOND;
/** A screen that takes in nothing is let go once this much waits for it; it comes back by itself. */
const MOST_WAITING = 256 * 1024;

const written = (event: LiveEvent): string => `data: ${JSON.stringify(liveEvent.parse(event))}\n\n`;

/** Server-sent events: hints of `{type, id}`, never content. The first is `reset`: fetch anew under your own rights. */
export const liveRoom: Room = (app, desk) => {
  app.get(
    "/api/live",
    { schema: { response: { 200: liveEvent.describe("text/event-stream of these") } } },
    (request, reply) => {
      const { actor } = request;
      const { raw } = reply;
      const stop = desk.live.connect(actor.session_id, actor.officer_id, (event) => {
        if (raw.writableEnded) return;
        raw.write(written(event));
        if (event.type === "session_ended") raw.end();
        else if (raw.writableLength > MOST_WAITING) raw.destroy();
      });
      if (stop === null) throw new Fault("too_many_requests");
      reply.hijack();
      raw.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
        "x-content-type-options": "nosniff",
      });
      raw.socket?.setNoDelay(true);
      raw.write(`retry: 1000\n${written({ type: "reset", id: null })}`);
      const beat = setInterval(() => void raw.write(": beat\n\n"), HEARTBEAT);
      raw.on("close", () => {
        clearInterval(beat);
        stop();
      });
      raw.on("error", () => undefined);
    },
  );
};
