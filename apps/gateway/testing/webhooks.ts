import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@keng/core/ids.ts";
import { newBoxKeys } from "@keng/seal/box.ts";
import { obj, parseJson, str } from "@keng/zalo/json.ts";
import { webhookMac } from "@keng/zalo/webhook.ts";
import { PLAIN_EDGE } from "@keng/side/edge.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll } from "vitest";
import type { GatewayConfig } from "../config.ts";

export const APP = "1234567890";

/** Digits as Zalo's ids are. */
export const digits = (): string => `4${String(randomInt(1e9, 9e9))}${String(randomInt(1e8, 9e8))}`;

/** A configuration with one page of an app that does not exist; nothing of Zalo answers at its addresses. */
export async function configWithPage(databaseUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), "keng-gateway-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const desk = newBoxKeys();
  const deskKey = join(folder, "desk.pub");
  writeFileSync(deskKey, Buffer.from(desk.public_key).toString("base64"));
  const holder = await generateIdentity();
  const page = { oa_id: digits(), unit_id: newId(), name: "Công an xã Thử", oa_secret_key: "oasecret" };
  const other = { oa_id: digits(), unit_id: newId(), name: "Công an xã Hai", oa_secret_key: "other" };
  const config: GatewayConfig = {
    port: 0,
    host: "127.0.0.1",
    public_url: null,
    console_url: null,
    database_url: databaseUrl,
    keys_folder: join(folder, "keys"),
    desk_public_key: deskKey,
    recipients: [await identityToRecipient(holder)],
    edge: PLAIN_EDGE,
    push: { contact: "mailto:test@keng.invalid", also: [] },
    originals_folder: join(folder, "originals"),
    zalo: {
      app_id: APP,
      app_secret: "secret",
      openapi_url: "http://127.0.0.1:9",
      oauth_url: "http://127.0.0.1:9",
      media_hosts: ["127.0.0.1:9"],
      is_simulator: true,
      pages: [page, other],
    },
  };
  return { config, desk, holder, page, other, folder };
}

/** A body with the header that Zalo would put on it. */
export function signed(body: unknown, key: string): { raw: string; mac: string } {
  const raw = typeof body === "string" ? body : JSON.stringify(body);
  const parsed = parseJson(raw);
  const timestamp = (parsed.ok ? str(obj(parsed.value)["timestamp"]) : null) ?? "";
  return { raw, mac: `mac=${webhookMac(raw, timestamp, { appId: APP, oaSecretKey: key })}` };
}

export async function post(url: string, raw: string | Buffer, mac: string): Promise<number> {
  const answer = await fetch(`${url}/zalo/webhook/${APP}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-zevent-signature": mac },
    body: raw,
  });
  await answer.arrayBuffer();
  return answer.status;
}

let count = 0;

/** What Zalo sends when a person writes to a page. */
export function textEvent(
  page: string,
  user: string,
  text: string,
  more: { quote?: string; at?: number; msg_id?: string } = {},
) {
  count += 1;
  return {
    app_id: APP,
    sender: { id: user },
    recipient: { id: page },
    event_name: "user_send_text",
    message: {
      text,
      msg_id: more.msg_id ?? `m_${Date.now()}_${count}`,
      ...(more.quote === undefined ? {} : { quote_msg_id: more.quote }),
    },
    timestamp: String(more.at ?? Date.now()),
  };
}
