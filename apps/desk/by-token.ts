import { AsyncLocalStorage } from "node:async_hooks";

const acting = new AsyncLocalStorage<string>();

/**
 * Does `work`, and all that comes of it, as a program with this token. Which officer acts is said by every command
 * itself; that it was their program is one thing, known here, so that no command can leave it out of the audit log.
 */
export function byToken<T>(token_id: string, work: () => T): T {
  return acting.run(token_id, work);
}

/** The token by which the present work is done; null: by an officer at a screen, or by the desk itself. */
export function actingToken(): string | null {
  return acting.getStore() ?? null;
}
