import { type Inbound, inbound, type Outbound } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox, sealJsonTo } from "@keng/seal/json.ts";
import { takeOutbound } from "../delivery/take-outbound.command.ts";
import { openMetrics } from "../metrics.ts";
import { buildServer } from "../server.ts";
import { gatewayWithPage } from "./page.ts";

type PageItem = Extract<Inbound, { kind: "page" }>;
type OfferItem = Extract<Inbound, { kind: "page_offer" }>;

/** A gateway whose pages are connected through the simulator's consent page, and what the desk is told of it. */
export async function gatewayThatConnects() {
  const database = await testDatabase();
  const { gateway, clock, desk, page, call, simulator } = await gatewayWithPage(database.gateway);
  const app = buildServer(gateway, openMetrics());
  const { app_id } = gateway.config.zalo;
  const here = gateway.config.zalo.pages[0]?.unit_id ?? "";
  await call("PUT", `/apps/${app_id}/callback`, { url: `http://127.0.0.1:4001/zalo/connected/${app_id}` });

  async function passed(): Promise<Inbound[]> {
    const rows = await database.desk.selectFrom("exchange.inbound").select("sealed").orderBy("seq").execute();
    return rows.map((row) => inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0))));
  }
  const pagesTold = async (id: string): Promise<PageItem[]> =>
    (await passed()).filter((one) => one.kind === "page").filter((one) => one.page_id === id);
  const offersTold = async (id: string): Promise<OfferItem[]> =>
    (await passed()).filter((one) => one.kind === "page_offer").filter((one) => one.offer_id === id);

  async function say(item: Outbound): Promise<void> {
    await database.desk
      .insertInto("exchange.outbound")
      .values({ id: newId(), kind: item.kind, sealed: sealJsonTo(gateway.keys.box.public_key, item) })
      .execute();
    while (await takeOutbound(gateway));
  }

  /** What an administrator's desk asks for, and where it is told to send the browser. */
  async function offer(unit_id = here): Promise<{ id: string; url: URL }> {
    const id = newId();
    const expires_at = addMs(gateway.now(), 10 * MINUTE).toISOString();
    await say({ kind: "page_offer", offer_id: id, unit_id, lang: "vi", expires_at });
    const [told] = await offersTold(id);
    return { id, url: new URL(told?.url ?? "") };
  }

  const newPage = async (name = "Công an xã Hai", oa_type = "state"): Promise<string> =>
    (await call<{ oa_id: string }>("POST", "/oas", { name, oa_type, app_id })).oa_id;

  /** A person consents on the page that is shown; where they are led back to. */
  async function consent(url: URL, oa_id: string, answer = "agree"): Promise<URL> {
    const body = new URLSearchParams([...url.searchParams, ["oa_id", oa_id], ["answer", answer]]);
    const response = await fetch(`${simulator.url}/v4/oa/permission`, {
      method: "POST",
      body,
      redirect: "manual",
    });
    return new URL(response.headers.get("location") ?? "");
  }
  const arrive = (back: URL, headers: Record<string, string> = {}) =>
    app.inject({ url: back.pathname + back.search, headers });

  const storedPages = () => database.gateway.selectFrom("vault.page").select("id").execute();

  return {
    database,
    gateway,
    clock,
    page,
    call,
    app,
    app_id,
    here,
    passed,
    pagesTold,
    offersTold,
    say,
    offer,
    newPage,
    consent,
    arrive,
    storedPages,
  };
}
