import { z } from "zod";

/**
 * What `GET /api/live` sends: hints of `{type, id}`, never content. On every (re)connect the first event is
 * `reset`: the console then fetches anew under its own rights.
 */
export const liveEvent = z.object({
  type: z.enum([
    "reset",
    "conversation",
    "emergency",
    "inbox",
    "draft",
    "presence",
    "shift",
    "alarm",
    "session_ended",
  ]),
  id: z.string().nullable(),
});
export type LiveEvent = z.infer<typeof liveEvent>;
