import { z } from "zod";
import { LONGEST_NAME, MOST_HAMLETS, REGION } from "./near.ts";

/** Where things happen: a unit's hamlets, and what the map of a thread shows. */

const id = z.uuid();
export const point = z.object({
  latitude: z.number().min(REGION.latitude[0]).max(REGION.latitude[1]),
  longitude: z.number().min(REGION.longitude[0]).max(REGION.longitude[1]),
});

/** Where a tip happened. */
export const tipPlace = z.object({
  hamlet: z.string().nullable(),
  detail: z.string().nullable(),
  point: point.nullable().describe("as an officer put it on the map"),
  latitude: z.number().nullable().describe("as the citizen sent it"),
  longitude: z.number().nullable(),
});

export const hamlet = point.extend({
  id,
  name: z.string(),
  version: z.int(),
  archived: z.boolean(),
});
export type Hamlet = z.infer<typeof hamlet>;
export const hamlets = z.object({
  hamlets: z.array(hamlet),
  may_change: z.boolean(),
});
export type Hamlets = z.infer<typeof hamlets>;

const content = point.extend({ name: z.string().trim().min(1).max(LONGEST_NAME) });
export type HamletContent = z.infer<typeof content>;
export const hamletMake = content.extend({ request_id: id });
export const hamletChange = content.extend({ version: z.int() });
export const hamletArchive = z.object({ archived: z.boolean() });
/** A name that is there already is moved, a new one is added, the others stay: the same list twice changes nothing. */
export const hamletImport = z.object({ hamlets: z.array(content).min(1).max(MOST_HAMLETS) });

export const threadMap = z.object({
  hamlets: z.array(
    hamlet.pick({ id: true, name: true, latitude: true, longitude: true }).extend({
      open: z.int().describe("other open tips that the officer may read, each counted at its hamlet"),
    }),
  ),
  may_change: z.boolean().describe("the unit's hamlets"),
});
export type ThreadMap = z.infer<typeof threadMap>;
