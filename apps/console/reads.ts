import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type InboxAsked } from "./api.ts";
import { FEW_PAGES } from "./conversations/head-page.ts";
import { keepDeskTime } from "./now.ts";

/** Names under which answers of the desk are kept; a hint of `/api/live` makes those that it touches stale. */
export const KEYS = {
  me: ["me"],
  counts: ["counts"],
  inbox: ["inbox"],
  emergencies: ["emergencies"],
  conversation: (id: string) => ["conversation", id],
  messages: (id: string) => ["messages", id],
  presence: (id: string) => ["presence", id],
  colleagues: ["colleagues"],
  quickReplies: ["quick-replies"],
  savedFilters: ["saved-filters"],
  sessions: ["sessions"],
  officers: ["officers"],
  orders: ["orders"],
  pages: ["pages"],
  audit: ["audit"],
  sealingKeys: ["sealing-keys"],
  system: ["system"],
  shifts: ["shifts"],
  alarms: ["alarms"],
} as const;

export const meRead = queryOptions({
  queryKey: KEYS.me,
  queryFn: async ({ signal }) => {
    const me = await api.me(signal);
    keepDeskTime(me.now);
    return me;
  },
  staleTime: 60_000,
});
export const countsRead = queryOptions({ queryKey: KEYS.counts, queryFn: api.counts });
export const emergenciesRead = queryOptions({ queryKey: KEYS.emergencies, queryFn: api.emergencies });
/** No hint tells of a machine: it is looked at now and then. */
export const systemRead = queryOptions({
  queryKey: KEYS.system,
  queryFn: api.system,
  refetchInterval: 60_000,
});
export const shiftsRead = queryOptions({
  queryKey: KEYS.shifts,
  queryFn: api.shifts,
  staleTime: 300_000,
});
/** A hint tells of an alarm; that it is over may be known a little later. */
export const alarmsRead = queryOptions({
  queryKey: KEYS.alarms,
  queryFn: api.alarms,
  refetchInterval: ({ state }) => ((state.data?.length ?? 0) > 0 ? 5_000 : 60_000),
});
export const colleaguesRead = queryOptions({
  queryKey: KEYS.colleagues,
  queryFn: api.colleagues,
  staleTime: 300_000,
});
export const quickRepliesRead = queryOptions({
  queryKey: KEYS.quickReplies,
  queryFn: api.quickReplies,
  staleTime: 60_000,
});
/** Their counts move with every thread: asked anew whenever somebody opens the list of them. */
export const savedFiltersRead = queryOptions({
  queryKey: KEYS.savedFilters,
  queryFn: api.savedFilters,
  staleTime: 0,
});
export const sessionsRead = queryOptions({ queryKey: KEYS.sessions, queryFn: api.sessions });
export const officersRead = queryOptions({ queryKey: KEYS.officers, queryFn: api.officers });

export const sealingKeysRead = queryOptions({ queryKey: KEYS.sealingKeys, queryFn: api.sealingKeys });
/** No hint tells of an order: it is looked for now and then. */
export const ordersRead = queryOptions({
  queryKey: KEYS.orders,
  queryFn: api.accountOrders,
  refetchInterval: 60_000,
});

export const inboxRead = (asked: InboxAsked) =>
  infiniteQueryOptions({
    queryKey: [...KEYS.inbox, asked],
    queryFn: ({ pageParam, signal }) => api.inbox(asked, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    gcTime: 60_000,
    meta: { asked },
    refetchOnWindowFocus: (query) => (query.state.data?.pages.length ?? 0) <= FEW_PAGES,
  });

export const conversationRead = (id: string) =>
  queryOptions({ queryKey: KEYS.conversation(id), queryFn: () => api.conversation(id), gcTime: 60_000 });

export const presenceRead = (id: string) =>
  queryOptions({
    queryKey: KEYS.presence(id),
    queryFn: () => api.present(id),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

export const messagesRead = (id: string) =>
  infiniteQueryOptions({
    queryKey: KEYS.messages(id),
    queryFn: ({ pageParam }) => api.messages(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.earlier_cursor,
    gcTime: 60_000,
  });

export const auditRead = infiniteQueryOptions({
  queryKey: KEYS.audit,
  queryFn: ({ pageParam }) => api.audit(pageParam),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
});
