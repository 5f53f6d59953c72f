import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify as verifySignature,
} from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { PushAddress } from "@keng/contract/push.ts";

/** What a push service is handed: everything that it learns. */
export type Handed = { path: string; headers: IncomingHttpHeaders; body: Buffer };
export type Answer = { status: number; headers?: Record<string, string> };

/** A push service (RFC 8030) on this machine, which keeps what it is handed, and answers as it is told to. */
export async function startPushService() {
  const handed: Handed[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => void parts.push(part));
    request.on("end", () => {
      handed.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(parts) });
      const { status, headers = {} } = answers.shift() ?? { status: 201 };
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return {
    origin,
    handed,
    /** The next requests are answered so, one after the other; those after them with 201. */
    answer: (...next: readonly Answer[]) => void answers.push(...next),
    forget: () => {
      handed.length = 0;
      answers.length = 0;
    },
    browser: () => newBrowser(origin),
    close: () => new Promise((resolve) => void server.close(resolve)),
  };
}

export type PushedBrowser = ReturnType<typeof newBrowser>;

/** A browser that agreed to be woken: its address, and the keys with which it alone reads what comes. */
function newBrowser(origin: string) {
  const pair = createECDH("prime256v1");
  const own = pair.generateKeys();
  const secret = randomBytes(16);
  const path = `/wake/${randomBytes(9).toString("base64url")}`;
  const address: PushAddress = {
    endpoint: origin + path,
    p256dh: own.toString("base64url"),
    auth: secret.toString("base64url"),
  };
  return {
    path,
    address,
    /** RFC 8188 and 8291, by the letter and without the library that sends. Throws when it is not for this browser. */
    read: (body: Buffer): string => {
      const salt = body.subarray(0, 16);
      const length = body.readUInt8(20);
      const sender = body.subarray(21, 21 + length);
      const sealed = body.subarray(21 + length);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), own, sender]);
      const shared = Buffer.from(hkdfSync("sha256", pair.computeSecret(sender), secret, info, 32));
      const derive = (what: string, size: number): Buffer =>
        Buffer.from(hkdfSync("sha256", shared, salt, Buffer.from(`Content-Encoding: ${what}\0`), size));
      const cipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
      cipher.setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
      // behind the text stands the mark of the last record, then zeros
      return plain.subarray(0, plain.lastIndexOf(2)).toString("utf8");
    },
  };
}

/** Who sent, as the service can check it (RFC 8292). Throws when the signature is not of the key that is said. */
export function vapidOf(headers: IncomingHttpHeaders): { key: string; claims: Record<string, unknown> } {
  const said = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? "");
  const [head = "", claims = "", signature = ""] = (said?.[1] ?? "").split(".");
  const key = said?.[2] ?? "";
  const point = Buffer.from(key, "base64url");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const isGood = verifySignature(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isGood) throw new Error("not signed by this key");
  return { key, claims: JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown> };
}
