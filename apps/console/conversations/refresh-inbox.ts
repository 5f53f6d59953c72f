import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { InboxPage } from "@keng/contract/console-api.ts";
import { api, type InboxAsked } from "../api.ts";
import { KEYS } from "../reads.ts";
import { FEW_PAGES, withNewHead } from "./head-page.ts";

type Pages = InfiniteData<InboxPage, string | null>;

/** The list anew. Far down, where hundreds of pages are loaded, only its head: a hint must not ask for all of them. */
export async function refreshInbox(queries: QueryClient): Promise<void> {
  const lists = queries.getQueryCache().findAll({ queryKey: KEYS.inbox });
  await Promise.all(
    lists.map(async (list) => {
      const pages = queries.getQueryData<Pages>(list.queryKey)?.pages.length ?? 0;
      const asked = list.meta?.asked as InboxAsked | undefined;
      if (asked === undefined || pages <= FEW_PAGES || !list.isActive())
        return queries.invalidateQueries({ queryKey: list.queryKey, exact: true });
      const head = await api.inbox(asked, null, new AbortController().signal);
      queries.setQueryData<Pages>(list.queryKey, (before) =>
        before === undefined ? before : { ...before, pages: withNewHead(before.pages, head) },
      );
    }),
  );
}
