import type { ZaloFile } from "../config.ts";

/** A page of ours: whose unit it is, and by which key its events are signed. */
export type KnownPage = { oa_id: string; unit_id: string; name: string; oa_secret_key: string };

type Row = { id: string; unit_id: string; name: string };

/**
 * The pages of the app: those that the vault holds, connected on the console or named by the configuration. Zalo shows
 * one key for an app's webhook; a page that the configuration gives a key of its own keeps it.
 */
export function knownPages(
  zalo: Pick<ZaloFile, "pages" | "oa_secret_key">,
  rows: readonly Row[],
): KnownPage[] {
  const named = zalo.pages.map(({ oa_id, unit_id, name, oa_secret_key }) => ({
    oa_id,
    unit_id,
    name,
    oa_secret_key,
  }));
  const ofApp = zalo.oa_secret_key ?? zalo.pages[0]?.oa_secret_key ?? "";
  const connected = rows
    .filter((row) => !named.some((page) => page.oa_id === row.id))
    .map(({ id, unit_id, name }) => ({ oa_id: id, unit_id, name, oa_secret_key: ofApp }));
  return [...named, ...connected];
}
