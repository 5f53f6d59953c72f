import { z } from "zod";

/** What of the machines an officer should know; the console has a sentence for each. */
export const systemState = z.object({
  warnings: z.array(z.enum(["gateway_disk", "desk_disk", "clock_jumped", "page_lost"])),
});
export type SystemState = z.infer<typeof systemState>;
