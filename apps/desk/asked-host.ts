import type { IncomingHttpHeaders } from "node:http";
import type { DeskConfig } from "./config.ts";

/** What probes ask by whatever name the machine has; it says "ok" and nothing else. */
const PROBES = new Set(["/healthz", "/readyz"]);
const EVERYWHERE = new Set(["0.0.0.0", "::"]);

/**
 * Whether a request asks for this desk. A page of a stranger's site whose name suddenly leads to this machine (DNS
 * rebinding) still says the stranger's name. Ports do not matter, a proxy may leave them out.
 */
export function hostCheck(
  config: Pick<DeskConfig, "public_url" | "host" | "hosts" | "edge">,
): (url: string, headers: IncomingHttpHeaders) => boolean {
  const names = new Set([new URL(config.public_url).hostname, ...config.hosts]);
  if (!EVERYWHERE.has(config.host)) names.add(config.host.includes(":") ? `[${config.host}]` : config.host);
  return (url, { host, authorization }) => {
    const path = url.split("?")[0] ?? "";
    if (PROBES.has(path)) return true;
    // the monitoring asks by a name of its own network; its token decides
    if (path === "/metrics" && config.edge.metrics_token !== null && authorization !== undefined) return true;
    const asked = nameIn(host);
    return asked !== null && (names.has(asked) || isLoopback(asked));
  };
}

/** The name of a `Host` header without its port, as an address would write it; null when it is none. */
function nameIn(host: string | undefined): string | null {
  if (host === undefined || !/^[\w.\-:[\]]+$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname;
}

function isLoopback(name: string): boolean {
  return (
    name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || /^127(?:\.\d+){3}$/.test(name)
  );
}
