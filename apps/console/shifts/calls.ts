import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  NoteText,
  OpenNow,
  PastShifts,
  ShiftNoteView,
  ShiftsNow,
  shiftTaken,
} from "@keng/contract/console-shifts.ts";
import type { Post } from "@keng/contract/shift-can.ts";
import { ask, query } from "../api.ts";
import { KEYS } from "../reads.ts";

type ShiftTaken = (typeof shiftTaken)["_output"];

/** What only the page of the shift asks of the desk. */
export const calls = {
  begin: (request_id: string, post: Post) => ask<ShiftsNow>("POST", "/api/shifts", { request_id, post }),
  write: (id: string, request_id: string, text: NoteText) =>
    ask<ShiftNoteView>("POST", `/api/shifts/${id}/note`, { request_id, text }),
  withdraw: (id: string) => ask<ShiftsNow>("DELETE", `/api/shifts/${id}/note`),
  take: (id: string, request_id: string) => ask<ShiftTaken>("POST", `/api/shifts/${id}/take`, { request_id }),
  end: (id: string) => ask<ShiftsNow>("POST", `/api/shifts/${id}/end`, {}),
};

/** Below the key of the shifts: a hint of a shift makes all of them stale. */
export const openRead = queryOptions({
  queryKey: [...KEYS.shifts, "open"],
  queryFn: () => ask<OpenNow>("GET", "/api/shifts/open"),
  staleTime: 0,
  refetchInterval: 30_000,
});

export const noteRead = (id: string) =>
  queryOptions({
    queryKey: [...KEYS.shifts, "note", id],
    queryFn: () => ask<ShiftNoteView>("GET", `/api/shifts/notes/${encodeURIComponent(id)}`),
  });

export const pastRead = infiniteQueryOptions({
  queryKey: [...KEYS.shifts, "past"],
  queryFn: ({ pageParam }) => ask<PastShifts>("GET", `/api/shifts/past${query({ cursor: pageParam })}`),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
});
