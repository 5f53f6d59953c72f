import { queryOptions } from "@tanstack/react-query";
import type { HamletContent, Hamlets, ThreadMap } from "@keng/contract/places.ts";
import { ask } from "../api.ts";

/** Only the map and the page of hamlets ask for these; a first visit does without. */
export const placesApi = {
  make: (wish: HamletContent & { request_id: string }) => ask<Hamlets>("POST", "/api/hamlets", wish),
  change: (id: string, wish: HamletContent & { version: number }) =>
    ask<Hamlets>("PUT", `/api/hamlets/${encodeURIComponent(id)}`, wish),
  archive: (id: string, archived: boolean) =>
    ask<Hamlets>("POST", `/api/hamlets/${encodeURIComponent(id)}/archive`, { archived }),
  import: (hamlets: readonly HamletContent[]) => ask<Hamlets>("POST", "/api/hamlets/import", { hamlets }),
};

export const hamletsRead = queryOptions({
  queryKey: ["hamlets"],
  queryFn: () => ask<Hamlets>("GET", "/api/hamlets"),
});

export const threadMapRead = (id: string) =>
  queryOptions({
    queryKey: ["map", id],
    queryFn: () => ask<ThreadMap>("GET", `/api/conversations/${encodeURIComponent(id)}/map`),
  });
