import { SECOND } from "@keng/core/time.ts";
import type { FastifyReply, FastifyRequest } from "fastify";

/** How long a request may take to come in. A route with large files says its own in `config.body_ms`. */
export const BODY_MS = 30 * SECOND;
/** No request at all takes longer; the server itself sees to that. */
export const LONGEST_BODY_MS = 600 * SECOND;

const SLOW = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/** Ends a connection whose body is still not here when its time is over, so that none stays open by a letter a minute. */
export function watchBody(
  request: FastifyRequest,
  reply: FastifyReply,
  later: (run: () => void, ms: number) => () => void,
): void {
  const { raw } = request;
  const isComing =
    raw.headers["transfer-encoding"] !== undefined || Number(raw.headers["content-length"]) > 0;
  if (!isComing) return;
  const forget = later(() => {
    if (raw.complete) return;
    if (!reply.raw.headersSent) raw.socket.write(SLOW);
    raw.socket.destroySoon();
  }, request.routeOptions.config.body_ms ?? BODY_MS);
  raw.once("end", forget);
  raw.once("close", forget);
}
