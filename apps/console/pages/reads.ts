import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";
import { KEYS } from "../reads.ts";

const LOOKS_AGAIN_MS = 3_000;
const WAITS_MS = 700;

/** No hint tells of a page: it is looked at again while somebody looks. */
export const pagesRead = queryOptions({
  queryKey: KEYS.pages,
  queryFn: api.pages,
  refetchInterval: LOOKS_AGAIN_MS,
});

/** One attempt to connect a page, asked for until it has ended. `until`: what is waited for. */
export const offerRead = (id: string, until: "ready" | "end") =>
  queryOptions({
    queryKey: [...KEYS.pages, "offer", id, until],
    queryFn: () => api.pageOffer(id),
    refetchInterval: ({ state }) => {
      const now = state.data?.state;
      const isOpen = now === undefined || now === "asked" || (until === "end" && now === "ready");
      return isOpen && state.error === null ? WAITS_MS : false;
    },
    gcTime: 0,
  });
