import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@keng/core/ids.ts";
import type { Db } from "@keng/db/connect.ts";
import { newBoxKeys, newKey } from "@keng/seal/box.ts";
import { HourBoxes } from "@keng/seal/hour-boxes.ts";
import { OtherSide } from "@keng/seal/other-side.ts";
import { startSimulator } from "@keng/zalo-sim/server.ts";
import { PLAIN_EDGE } from "@keng/side/edge.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll } from "vitest";
import type { Gateway } from "../context.ts";
import { openPageBook } from "../pages/page-book.query.ts";
import { noteTrouble } from "../token/note-trouble.command.ts";
import { pushKeysInFile } from "../push/push-keys.disk.ts";
import { pageStores } from "../token/token.store.ts";
import { openPages } from "../token/zalo.client.ts";
import { takeOverTokens } from "../token/take-over-tokens.command.ts";
import { HourKeys } from "../vault/hour-keys.disk.ts";

/** A simulator with one state page, and a gateway connected to it; both sides' keys, and a clock that can be moved. */
export async function gatewayWithPage(db: Db) {
  const folder = mkdtempSync(join(tmpdir(), "keng-gateway-"));
  const simulator = await startSimulator({ port: 0, home: join(folder, "sim"), retryDelaysMs: [50, 50, 50] });
  afterAll(async () => {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = async <T>(method: string, path: string, body: unknown = {}): Promise<T> => {
    const hasBody = method !== "GET";
    const answer = await fetch(`${simulator.url}/_sim${path}`, {
      method,
      ...(hasBody ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
    });
    return (await answer.json()) as T;
  };
  const app = await call<{ app_id: string; secret: string }>("POST", "/apps");
  const page = await call<{ oa_id: string; oa_secret_key: string }>("POST", "/oas", {
    name: "Công an xã Thử",
    oa_type: "state",
    app_id: app.app_id,
  });
  const grant = await call<{ access_token: string; refresh_token: string }>(
    "POST",
    `/oas/${page.oa_id}/grant`,
  );

  const [box, desk] = [newBoxKeys(), newBoxKeys()];
  const holder = await generateIdentity();
  const clock = { ahead_ms: 0 };
  const unit_id = newId();
  const parts: Omit<Gateway, "oa" | "pages"> = {
    db,
    keys: {
      box,
      hour_boxes: new HourBoxes(join(folder, "hour-boxes"), box, desk.public_key),
      desk: new OtherSide(box, desk.public_key),
      source: newKey(),
      hash: newKey(),
      hours: new HourKeys(join(folder, "hours")),
      push: pushKeysInFile(join(folder, "push.key")),
    },
    log: () => undefined,
    now: () => new Date(Date.now() + clock.ahead_ms),
    config: {
      port: 0,
      host: "127.0.0.1",
      public_url: "http://127.0.0.1:4001",
      console_url: "http://127.0.0.1:4000",
      database_url: "",
      keys_folder: folder,
      desk_public_key: "",
      recipients: [await identityToRecipient(holder)],
      edge: PLAIN_EDGE,
      push: { contact: "mailto:test@keng.invalid", also: ["127.0.0.1"] },
      originals_folder: join(folder, "originals"),
      zalo: {
        app_id: app.app_id,
        app_secret: app.secret,
        openapi_url: simulator.url,
        oauth_url: simulator.url,
        media_hosts: [new URL(simulator.url).host],
        is_simulator: true,
        pages: [
          {
            oa_id: page.oa_id,
            unit_id,
            name: "Công an xã Thử",
            oa_secret_key: page.oa_secret_key,
            first_token: {
              access_token: grant.access_token,
              refresh_token: grant.refresh_token,
              expires_in: 90_000,
            },
          },
        ],
      },
    },
    settings: () => ({ units: [] }),
  };
  const pages = openPageBook(db, parts.config.zalo);
  const gateway: Gateway = {
    ...parts,
    pages,
    oa: openPages({
      ...parts,
      stores: pageStores(db, parts.keys.source),
      trouble: (pageId, error) => noteTrouble(parts, pageId, error),
    }),
  };
  await db
    .insertInto("vault.page")
    .values({ id: page.oa_id, app_id: app.app_id, unit_id, name: "Công an xã Thử" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await takeOverTokens(gateway);
  return { gateway, clock, desk, holder, page, call, simulator };
}
