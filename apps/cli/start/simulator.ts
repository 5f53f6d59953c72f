import { newId } from "@keng/core/ids.ts";
import { DAY } from "@keng/core/time.ts";
import { type ZaloFile, zaloFile } from "@keng/gateway/config.ts";
import { type DemoKind, unitsOf } from "../demo/units.ts";
import type { CliConfig } from "../config.ts";
import { type Home, readJson, writeJson } from "./home.ts";
import { callbackUrl, webhookUrl } from "./sides.ts";

/** What the operator configured; undefined on the first start. */
export function zaloOf(home: Home): ZaloFile | undefined {
  const parsed = zaloFile.safeParse(readJson(home.gateway.zalo));
  return parsed.success ? parsed.data : undefined;
}

/** As the simulated consent page calls the app. */
const APP_NAME = "Kẻng";
const DEMO_SPAN_MS = 22 * DAY;

/**
 * Connects the gateway to the simulator: an app, a state page for each unit, their first tokens; the webhook's address
 * at each start.
 */
export async function connectSimulator(config: CliConfig, home: Home, demo: DemoKind): Promise<ZaloFile> {
  const base = `http://127.0.0.1:${config.sim_port}`;
  const kept = zaloOf(home);
  const zalo = kept ?? (await makePages(base, demo));
  zalo.openapi_url = base;
  zalo.oauth_url = base;
  zalo.media_hosts = [`127.0.0.1:${config.sim_port}`, `localhost:${config.sim_port}`];
  writeJson(home.gateway.zalo, zalo);
  await call(base, "PUT", `/_sim/apps/${zalo.app_id}/webhook`, { url: webhookUrl(config, zalo.app_id) });
  const callback = { url: callbackUrl(config, zalo.app_id) };
  await call(base, "PUT", `/_sim/apps/${zalo.app_id}/callback`, callback);
  return zalo;
}

async function makePages(base: string, demo: DemoKind): Promise<ZaloFile> {
  // the demo begins three weeks ago: the pages' first tokens are as old
  await call(base, "POST", "/_sim/clock", { advance_ms: -DEMO_SPAN_MS });
  const app = await call<{ app_id: string; secret: string }>(base, "POST", "/_sim/apps", {
    name: APP_NAME,
  });
  const pages: ZaloFile["pages"] = [];
  // whoever chooses no page means a commune's
  for (const unit of unitsOf(demo).toSorted((a, b) => Number(isAbove(a)) - Number(isAbove(b))))
    pages.push(await makePage(base, app.app_id, unit.name_vi));
  return {
    app_id: app.app_id,
    app_secret: app.secret,
    openapi_url: base,
    oauth_url: base,
    media_hosts: ["127.0.0.1"],
    is_simulator: true,
    pages,
  };
}

const isAbove = ({ kind }: { kind: string }): boolean => kind === "province_police";

async function makePage(base: string, app_id: string, name: string): Promise<ZaloFile["pages"][number]> {
  const page = await call<{ oa_id: string; oa_secret_key: string }>(base, "POST", "/_sim/oas", {
    name,
    oa_type: "state",
    app_id,
  });
  const grant = await call<{ access_token: string; refresh_token: string; expires_in: string }>(
    base,
    "POST",
    `/_sim/oas/${page.oa_id}/grant`,
    {},
  );
  return {
    oa_id: page.oa_id,
    unit_id: newId(),
    name,
    oa_secret_key: page.oa_secret_key,
    first_token: {
      access_token: grant.access_token,
      refresh_token: grant.refresh_token,
      expires_in: Number(grant.expires_in),
    },
  };
}

export async function call<T>(base: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${base}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!answer.ok)
    throw new Error(
      `the simulator answered ${answer.status} to ${method} ${path.replaceAll(/\d{5,}/g, "…")}`,
    );
  return (await answer.json()) as T;
}
