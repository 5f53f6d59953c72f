import { createHash, randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newId } from "@keng/core/ids.ts";
import type { ZaloFile } from "@keng/gateway/config.ts";
import { ROOT } from "../config.ts";
import type { Wire } from "./load.ts";

export const digits = (): string => `4${String(randomInt(1e9, 9e9))}${String(randomInt(1e8, 9e8))}`;

/** One page of an app whose Zalo cannot be reached: what goes out waits, as in an outage. */
export function unreachableZalo(): ZaloFile {
  const page = {
    oa_id: digits(),
    unit_id: newId(),
    name: "Công an xã Đo",
    oa_secret_key: "page-secret",
    first_token: { access_token: "access", refresh_token: "refresh", expires_in: 90_000 },
  };
  return {
    app_id: digits(),
    app_secret: "app-secret",
    openapi_url: "http://127.0.0.1:9",
    oauth_url: "http://127.0.0.1:9",
    media_hosts: ["127.0.0.1:9"],
    is_simulator: true,
    pages: [page],
  };
}

/** What people write to a page: the messages on which triage is measured; some kinds of them, or all. */
export function messageTexts(kinds?: readonly string[]): string[] {
  const lines = readFileSync(join(ROOT, "packages", "triage", "data", "messages.jsonl"), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { text: string; kind: string })
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map(({ text }) => text);
}

/**
 * Signed text messages of many people, each with a message id of its own. Bodies are made before the measurement and
 * completed with the id and the signature when they are sent; requests that are measured against them do the same.
 */
export function signedMessages(zalo: ZaloFile, path: string, people = 5_000): Wire {
  const [page] = zalo.pages;
  if (page === undefined) throw new Error("no page");
  const users = Array.from({ length: people }, digits);
  const texts = messageTexts();
  const begun = createHash("sha256").update(zalo.app_id, "utf8");
  const run = digits();
  let count = 0;
  return () => {
    count += 1;
    const timestamp = String(Date.now());
    const body = JSON.stringify({
      app_id: zalo.app_id,
      sender: { id: users[count % people] },
      user_id_by_app: users[count % people],
      recipient: { id: page.oa_id },
      event_name: "user_send_text",
      message: { text: texts[count % texts.length], msg_id: `m${run}${count}` },
      timestamp,
    });
    const mac = begun.copy().update(body).update(timestamp).update(page.oa_secret_key).digest("hex");
    return Buffer.from(
      `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\nx-zevent-signature: mac=${mac}\r\n\r\n${body}`,
    );
  };
}
