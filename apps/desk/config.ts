import { readFileSync } from "node:fs";
import { EnvironmentReader } from "@keng/core/environment.ts";
import { type Edge, edgeConfig } from "@keng/side/edge.ts";

export type DeskConfig = {
  port: number;
  host: string;
  /** The address that officers type; sign-in is refused from other origins. */
  public_url: string;
  /** Further names by which the desk is asked, besides its public address, this machine's own and `host`. */
  hosts: string[];
  database_url: string;
  keys_folder: string;
  gateway_public_key: string;
  console_folder: string;
  /** age recipients of the key holders, one a line in their file: public, browsers seal to them. Empty: no file is set. */
  recipients: string[];
  /** Set only while a simulator is connected. */
  phones_url: string | null;
  edge: Edge;
};

/** Parses `KENG_DESK_*` once. Throws `ConfigBroken` with all problems. */
export function deskConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): DeskConfig {
  const read = new EnvironmentReader(environment, "KENG_DESK_");
  const port = read.port("KENG_DESK_PORT", 4000);
  const edge = edgeConfig(read, "KENG_DESK_");
  const scheme = edge.tls === null ? "http" : "https";
  const config: DeskConfig = {
    port,
    host: read.text("KENG_DESK_HOST", "127.0.0.1"),
    public_url: read.url("KENG_DESK_PUBLIC_URL", `${scheme}://localhost:${port}`),
    hosts: (read.optional("KENG_DESK_HOSTS") ?? "")
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((one) => one !== ""),
    database_url: read.optional("KENG_DESK_DATABASE_URL") ?? "",
    keys_folder: read.text("KENG_DESK_KEYS"),
    gateway_public_key: read.text("KENG_DESK_GATEWAY_PUBLIC_KEY"),
    console_folder: read.text("KENG_DESK_CONSOLE", ""),
    recipients: [],
    phones_url: read.optional("KENG_DESK_PHONES_URL"),
    edge,
  };
  if (!config.hosts.every(isHostName)) read.problem({ name: "KENG_DESK_HOSTS", code: "not_a_host" });
  const recipients = read.optional("KENG_DESK_RECIPIENTS_FILE");
  try {
    if (recipients !== null)
      config.recipients = readFileSync(recipients, "utf8")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line.startsWith("age1"));
  } catch {
    read.problem({ name: "KENG_DESK_RECIPIENTS_FILE", code: "file_missing" });
  }
  const file = read.text("KENG_DESK_DATABASE_URL_FILE", config.database_url === "" ? undefined : "");
  try {
    if (config.database_url === "" && file !== "") config.database_url = readFileSync(file, "utf8").trim();
  } catch {
    read.problem({ name: "KENG_DESK_DATABASE_URL_FILE", code: "file_missing" });
  }
  // a cookie that may travel in the clear would not be sent back over TLS as ours
  if (edge.tls !== null && !config.public_url.startsWith("https:"))
    read.problem({ name: "KENG_DESK_PUBLIC_URL", code: "needs_https" });
  read.done();
  return config;
}

/** A name or an address as a `Host` header has it, without scheme, port or path. */
function isHostName(name: string): boolean {
  return URL.canParse(`http://${name}`) && new URL(`http://${name}`).host === name && !/:\d+$/.test(name);
}
