import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isSignedOut, faultOf } from "./api.ts";

type Listener = () => void;
const listeners = new Set<Listener>();

/** Called once whenever the desk says that nobody is signed in any more. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function noticed(error: unknown): void {
  if (isSignedOut(error)) for (const listener of listeners) listener();
}

const TRIES = 2;

/** Only a lost connection is worth asking again; a refusal stays a refusal. */
function worthRetrying(count: number, error: unknown): boolean {
  const { code } = faultOf(error);
  return count < TRIES && (code === "offline" || code === "database_unavailable");
}

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticed }),
  mutationCache: new MutationCache({ onError: noticed }),
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 20_000, refetchOnWindowFocus: true, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
});
