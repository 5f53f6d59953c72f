import type { CliConfig } from "../config.ts";
import type { Home } from "./home.ts";

type Environment = Readonly<Record<string, string>>;

/** What the machine gives, without any name of ours: each program is told only what is its own. */
function bare(config: CliConfig): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config.environment).filter(
      ([name]) => !name.startsWith("KENG_") && name !== "DATABASE_URL",
    ),
  );
}

function own(config: CliConfig, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(config.environment).filter(([name]) => name.startsWith(prefix)));
}

export function gatewayEnvironment(config: CliConfig, home: Home): Environment {
  return {
    ...bare(config),
    KENG_GATEWAY_PORT: String(config.gateway_port),
    KENG_GATEWAY_PUBLIC_URL: gatewayUrl(config),
    KENG_GATEWAY_CONSOLE_URL: consoleUrl(config),
    KENG_GATEWAY_DATABASE_URL_FILE: home.gateway.database_url,
    KENG_GATEWAY_KEYS: home.gateway.keys,
    KENG_GATEWAY_DESK_PUBLIC_KEY: home.desk.public_key,
    KENG_GATEWAY_RECIPIENTS_FILE: home.gateway.recipients,
    KENG_GATEWAY_ZALO_FILE: home.gateway.zalo,
    KENG_GATEWAY_ORIGINALS: home.gateway.originals,
    ...own(config, "KENG_GATEWAY_"),
  };
}

/** `phones`: the simulator's address, as long as one is connected. */
export function deskEnvironment(
  config: CliConfig,
  home: Home,
  web: string,
  phones: string | null,
): Environment {
  return {
    ...bare(config),
    KENG_DESK_PORT: String(config.desk_port),
    KENG_DESK_PUBLIC_URL: deskUrl(config),
    KENG_DESK_DATABASE_URL_FILE: home.desk.database_url,
    KENG_DESK_KEYS: home.desk.keys,
    KENG_DESK_GATEWAY_PUBLIC_KEY: home.gateway.public_key,
    KENG_DESK_RECIPIENTS_FILE: home.gateway.recipients,
    KENG_DESK_CONSOLE: web,
    ...(phones === null ? {} : { KENG_DESK_PHONES_URL: phones }),
    ...own(config, "KENG_DESK_"),
  };
}

export function simulatorEnvironment(config: CliConfig, home: Home): Environment {
  return { ...bare(config), ZALO_SIM_PORT: String(config.sim_port), ZALO_SIM_HOME: home.simulator };
}

export function databaseEnvironment(config: CliConfig): Environment {
  return bare(config);
}

/** With a certificate of its own a side speaks TLS alone. */
function schemeOf(config: CliConfig, side: "DESK" | "GATEWAY"): "http" | "https" {
  return config.environment[`KENG_${side}_TLS_CERT_FILE`] === undefined ? "http" : "https";
}

export function deskUrl(config: CliConfig): string {
  return `${schemeOf(config, "DESK")}://localhost:${config.desk_port}`;
}

export function phonesUrl(config: CliConfig): string {
  const address = `http://localhost:${config.sim_port}`;
  // the phones' link to the desk knows the usual port
  return config.desk_port === 4000 ? address : `${address}/?desk=${encodeURIComponent(deskUrl(config))}`;
}

function gatewayUrl(config: CliConfig): string {
  return `${schemeOf(config, "GATEWAY")}://localhost:${config.gateway_port}`;
}

/** Where Zalo's consent page leads back to. */
export function callbackUrl(config: CliConfig, appId: string): string {
  const base = config.environment["KENG_GATEWAY_PUBLIC_URL"] ?? gatewayUrl(config);
  return `${base.replace(/\/$/, "")}/zalo/connected/${appId}`;
}

export function webhookUrl(config: CliConfig, appId: string): string {
  return `${schemeOf(config, "GATEWAY")}://127.0.0.1:${config.gateway_port}/zalo/webhook/${appId}`;
}

/** Where the consent page leads back to; a broken address of the desk is the desk's to say, once. */
function consoleUrl(config: CliConfig): string {
  const told = config.environment["KENG_DESK_PUBLIC_URL"];
  return told !== undefined && URL.canParse(told) ? told : deskUrl(config);
}
