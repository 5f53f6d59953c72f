import { readFileSync } from "node:fs";
import { EnvironmentReader } from "@keng/core/environment.ts";
import { type Edge, edgeConfig } from "@keng/side/edge.ts";
import { FLOOR_BYTES } from "@keng/side/free-space.ts";
import { z } from "zod";

/** Pages and secrets of the Zalo app, in a file of mode 0600 (`KENG_GATEWAY_ZALO_FILE`). */
export const zaloFile = z.object({
  app_id: z.string(),
  app_secret: z.string(),
  openapi_url: z.url(),
  oauth_url: z.url(),
  /** As the app's webhook page shows it: signs the events of all its pages but those that name another below. */
  oa_secret_key: z.string().min(1).optional(),
  /** Hosts from which media may be fetched; a leading `.` allows what is below. With the simulator, its own. */
  media_hosts: z.array(z.string()).min(1),
  is_simulator: z.boolean().default(false),
  pages: z.array(
    z.object({
      oa_id: z.string(),
      unit_id: z.uuid(),
      name: z.string(),
      oa_secret_key: z.string(),
      /** The first pair, taken over into the vault once. */
      first_token: z
        .object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() })
        .optional(),
    }),
  ),
});
export type ZaloFile = z.infer<typeof zaloFile>;

export type GatewayConfig = {
  port: number;
  host: string;
  /** Where Zalo and browsers reach this gateway, and where they reach the console; null: pages cannot be connected. */
  public_url: string | null;
  console_url: string | null;
  database_url: string;
  keys_folder: string;
  desk_public_key: string;
  /** age recipients of the key holders, one a line. */
  recipients: string[];
  /** Folder of sealed originals. */
  originals_folder: string;
  zalo: ZaloFile;
  edge: Edge;
  /** Whom push services may write to, and hosts that are push services besides those of the browsers. */
  push: { contact: string; also: string[] };
  /** Below so much free disk texts are taken in and files are held. */
  floor_bytes?: number;
};

const MIB = 1024 * 1024;

/** Parses `KENG_GATEWAY_*` once. Throws `ConfigBroken` with all problems. */
export function gatewayConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): GatewayConfig {
  const read = new EnvironmentReader(environment, "KENG_GATEWAY_");
  const file = (name: string): string => {
    const path = read.text(name);
    try {
      return path === "" ? "" : readFileSync(path, "utf8").trim();
    } catch {
      read.problem({ name, code: "file_missing" });
      return "";
    }
  };
  const port = read.port("KENG_GATEWAY_PORT", 4001);
  const host = read.text("KENG_GATEWAY_HOST", "127.0.0.1");
  const database_url = read.optional("KENG_GATEWAY_DATABASE_URL") ?? file("KENG_GATEWAY_DATABASE_URL_FILE");
  const recipients = file("KENG_GATEWAY_RECIPIENTS_FILE")
    .split("\n")
    .filter((line) => line.startsWith("age1"));
  const zaloText = file("KENG_GATEWAY_ZALO_FILE");
  const keys_folder = read.text("KENG_GATEWAY_KEYS");
  const desk_public_key = read.text("KENG_GATEWAY_DESK_PUBLIC_KEY");
  const originals_folder = read.text("KENG_GATEWAY_ORIGINALS");
  const edge = edgeConfig(read, "KENG_GATEWAY_");
  const address = (name: string): string | null => (read.optional(name) === null ? null : read.url(name, ""));
  const public_url = address("KENG_GATEWAY_PUBLIC_URL");
  const console_url = address("KENG_GATEWAY_CONSOLE_URL");
  const floor = Number(read.text("KENG_GATEWAY_DISK_FLOOR_MIB", String(FLOOR_BYTES / MIB)));
  if (!Number.isInteger(floor) || floor < 1)
    read.problem({ name: "KENG_GATEWAY_DISK_FLOOR_MIB", code: "not_a_number" });
  const contact = read.text("KENG_GATEWAY_PUSH_CONTACT", "mailto:push@keng.invalid");
  if (!/^(?:mailto:\S+@\S+|https:\/\/\S+)$/.test(contact))
    read.problem({ name: "KENG_GATEWAY_PUSH_CONTACT", code: "not_a_url" });
  const also = read.text("KENG_GATEWAY_PUSH_ALSO", "").split(",");
  const zalo = parseZalo(zaloText);
  if (zaloText !== "" && zalo === undefined)
    read.problem({ name: "KENG_GATEWAY_ZALO_FILE", code: "file_broken" });
  if (recipients.length === 0) read.problem({ name: "KENG_GATEWAY_RECIPIENTS_FILE", code: "file_broken" });
  read.done();
  return {
    port,
    host,
    public_url,
    console_url,
    database_url,
    keys_folder,
    desk_public_key,
    recipients,
    originals_folder,
    zalo: zalo as ZaloFile,
    edge,
    push: { contact, also: also.map((one) => one.trim()).filter((one) => one !== "") },
    floor_bytes: floor * MIB,
  };
}

function parseZalo(text: string): ZaloFile | undefined {
  try {
    return zaloFile.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const ZALOS_OWN = /(^|\.)(zalo\.me|zaloapp\.com|zaloplatforms\.com|zdn\.vn)$/;

/** Only a simulator says so, and nobody who talks to Zalo's own hosts talks to one. */
export function isSimulated(zalo: ZaloFile): boolean {
  const hosts = [zalo.openapi_url, zalo.oauth_url].map((url) => new URL(url).hostname);
  return zalo.is_simulator && !hosts.some((host) => ZALOS_OWN.test(host));
}
