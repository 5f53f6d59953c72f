import { z } from "zod";

/** A place in a text (UTF-16 offsets) at which the desk has put a dot for each letter. */
export const maskSpan = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.enum(["phone", "id_number", "name"]),
});

/** What a link says and its address, which is text and never opened. */
export const coveredLink = z.object({
  url: z.string(),
  description: z.string(),
  masks: z
    .array(z.object({ in: z.enum(["url", "description"]), ...maskSpan.shape }))
    .describe("what is covered in it, opened together with its message"),
});
