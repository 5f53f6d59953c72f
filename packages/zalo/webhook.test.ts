import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyWebhook, webhookMac } from "./webhook.ts";

const key = { appId: "1234567890", oaSecretKey: "oasecret" };
const body = '{"app_id":"1234567890","event_name":"user_send_text","timestamp":"1766000000000"}';
const mac = "7992d8c9bd7cd4c681d880ca3efaf30e0a72969675b111a6ff7513630d427da3";

describe("a webhook's signature", () => {
  it("is the published test vector", () => {
    expect(webhookMac(body, "1766000000000", key)).toBe(mac);
    expect(verifyWebhook(body, `mac=${mac}`, key)).toBe(true);
    expect(verifyWebhook(new TextEncoder().encode(body), `mac=${mac}`, key)).toBe(true);
  });

  it.each([`mac=${mac}`, `mac = ${mac}`, ` mac= ${mac} `, `mac=${mac.toUpperCase()}`])(
    "may be written %s",
    (header) => {
      expect(verifyWebhook(body, header, key)).toBe(true);
    },
  );

  const hmac = createHmac("sha256", key.oaSecretKey).update(body).digest("hex");
  it.each([
    ["missing", undefined],
    ["null", null],
    ["empty", ""],
    ["given twice", [`mac=${mac}`, `mac=${mac}`]],
    ["truncated", `mac=${mac.slice(0, 63)}`],
    ["too long", `mac=${mac}0`],
    ["without its name", mac],
    ["an HMAC", `mac=${hmac}`],
    ["of other letters", `mac=${mac.replace("7", "8")}`],
  ])("is refused when it is %s", (_what, header) => {
    expect(verifyWebhook(body, header, key)).toBe(false);
  });

  it("is refused for a body that was written anew, and for another app or key", () => {
    expect(verifyWebhook(JSON.stringify(JSON.parse(body), null, 1), `mac=${mac}`, key)).toBe(false);
    expect(verifyWebhook(body, `mac=${mac}`, { ...key, appId: "1234567891" })).toBe(false);
    expect(verifyWebhook(body, `mac=${mac}`, { ...key, oaSecretKey: "other" })).toBe(false);
  });

  it("fails closed: without a key nothing is ever right", () => {
    const open = { appId: "1234567890", oaSecretKey: "" };
    expect(verifyWebhook(body, `mac=${webhookMac(body, "1766000000000", open)}`, open)).toBe(false);
    const nobody = { appId: "", oaSecretKey: "oasecret" };
    expect(verifyWebhook(body, `mac=${webhookMac(body, "1766000000000", nobody)}`, nobody)).toBe(false);
    expect(verifyWebhook("no json", `mac=${webhookMac("no json", "", key)}`, key)).toBe(false);
  });

  it("takes the app from the configuration, so that events without app_id verify", () => {
    const bare =
      '{"oaId":"2000000000000000001","event_name":"change_oa_daily_quota","timestamp":"1766000000000"}';
    expect(verifyWebhook(bare, `mac=${webhookMac(bare, "1766000000000", key)}`, key)).toBe(true);
  });

  it("covers raw bytes: decomposed Vietnamese, emoji, escaped slashes, a timestamp in bare digits", () => {
    const odd = `{"message":{"text":"${"Tố giác".normalize("NFD")} 😡 <\\/b>"},"timestamp":1766000000000}`;
    expect(verifyWebhook(odd, `mac=${webhookMac(odd, "1766000000000", key)}`, key)).toBe(true);
  });
});
