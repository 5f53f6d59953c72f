import { readFileSync } from "node:fs";
import { BlockList, isIP, isIPv6 } from "node:net";
import type { EnvironmentReader } from "@keng/core/environment.ts";

/** How a side meets whoever calls it: TLS of its own or a proxy before it, and who may read its counts. */
export type Edge = {
  /** Certificate and private key as files, so that renewed ones are taken up without a restart. */
  tls: { cert_file: string; key_file: string } | null;
  /** When there are any, only they (and this machine) may speak to this side. */
  proxies: readonly string[];
  /** Whoever shows it may read `/metrics`; null: only this machine may. */
  metrics_token: string | null;
};

/** Nothing before it, nobody but this machine reads its counts. */
export const PLAIN_EDGE: Edge = { tls: null, proxies: [], metrics_token: null };

const SHORTEST_TOKEN = 16;
const LOOPBACK = ["127.0.0.0/8", "::1"];

/** Reads `<prefix>TLS_CERT_FILE`, `TLS_KEY_FILE`, `TRUSTED_PROXIES` and `METRICS_TOKEN_FILE`. */
export function edgeConfig(read: EnvironmentReader, prefix: string): Edge {
  const [cert, key] = ["TLS_CERT_FILE", "TLS_KEY_FILE"].map((end) => ({
    name: `${prefix}${end}`,
    file: read.optional(`${prefix}${end}`),
  }));
  const files = [cert, key].filter((one) => one !== undefined);
  const given = files.filter((one) => one.file !== null);
  for (const { name, file } of files) {
    if (file === null) {
      if (given.length > 0) read.problem({ name, code: "missing" });
    } else if (contentOf(file) === null) read.problem({ name, code: "file_missing" });
  }
  const proxies = (read.optional(`${prefix}TRUSTED_PROXIES`) ?? "")
    .split(/[\s,]+/)
    .filter((one) => one !== "");
  if (!proxies.every(isNetwork)) read.problem({ name: `${prefix}TRUSTED_PROXIES`, code: "not_a_network" });
  return {
    tls: tlsOf(cert?.file, key?.file),
    proxies,
    metrics_token: tokenIn(read, `${prefix}METRICS_TOKEN_FILE`),
  };
}

function tlsOf(cert_file: string | null | undefined, key_file: string | null | undefined): Edge["tls"] {
  return typeof cert_file === "string" && typeof key_file === "string" ? { cert_file, key_file } : null;
}

function tokenIn(read: EnvironmentReader, name: string): string | null {
  const file = read.optional(name);
  if (file === null) return null;
  const token = contentOf(file)?.trim() ?? null;
  if (token === null) read.problem({ name, code: "file_missing" });
  else if (token.length < SHORTEST_TOKEN) read.problem({ name, code: "file_broken" });
  return token;
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  if (isIP(address) === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv6(address) ? 128 : 32));
}

/** True for a peer that may speak to this side. */
export function peerCheck(proxies: readonly string[]): (address: string | undefined) => boolean {
  return proxies.length === 0 ? () => true : within([...proxies, ...LOOPBACK]);
}

/**
 * Whose word about where a request comes from (`X-Forwarded-For`) is taken: that of the proxies that are named. With
 * none named, of a proxy on this machine when the public address is HTTPS that this side does not speak itself, since
 * then one must stand there; else nobody's.
 */
export function forwarders(edge: Edge, publicUrl: string): (address: string) => boolean {
  if (edge.proxies.length > 0) return within(edge.proxies);
  return edge.tls === null && publicUrl.startsWith("https:") ? within(LOOPBACK) : () => false;
}

function within(networks: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList();
  for (const text of networks) {
    const [address = "", bits] = text.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const bare = (address ?? "").replace(/^::ffff:(?=\d+\.)/, "");
    return isIP(bare) !== 0 && list.check(bare, isIPv6(bare) ? "ipv6" : "ipv4");
  };
}
