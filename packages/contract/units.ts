import { z } from "zod";

/** What a unit above sees of those below it: counts, and how long something has waited too long. Never a thread. */

/** A number of threads below this is not said: few threads of a small place point to people. */
export const FEWEST_SAID = 5;
/** The longest that a list of what is overdue gets. */
export const MOST_OVERDUE = 100;

const named = z.object({ id: z.uuid(), name_vi: z.string(), name_en: z.string() });

export const unitsBelow = z.object({
  units: z.array(
    named.extend({
      is_own: z.boolean().describe("the unit itself, which stands above the others"),
      waiting: z.int().describe("threads that wait for an officer"),
      late: z.int().describe("of which a deadline has passed"),
      emergencies: z.int().describe("that nobody has taken"),
      recent: z
        .int()
        .nullable()
        .describe(`threads written in within thirty days; null: fewer than ${FEWEST_SAID}`),
    }),
  ),
  overdue: z
    .array(z.object({ unit_id: z.uuid(), due_at: z.iso.datetime({ offset: true }) }))
    .describe("the longest overdue first, without content"),
});
export type UnitsBelow = z.infer<typeof unitsBelow>;
