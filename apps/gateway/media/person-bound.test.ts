import { inbound, type Inbound } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { DAY } from "@keng/core/time.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { describe, expect, it } from "vitest";
import { takeIn } from "../intake/intake.job.ts";
import { gatewayWithPage } from "../testing/page.ts";
import { digits, textEvent } from "../testing/webhooks.ts";
import { acceptEvents } from "../webhook/accept-events.command.ts";
import { eventKey } from "../webhook/event-key.ts";
import { MOST_OF_A_PERSON } from "./is-over-bound.query.ts";
import { mediaDue } from "./media.job.ts";

const database = await testDatabase();
const { gateway, clock, desk, page } = await gatewayWithPage(database.gateway);

async function passed(): Promise<Inbound[]> {
  const rows = await database.desk.selectFrom("exchange.inbound").select("sealed").orderBy("seq").execute();
  return rows.map((row) => inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0))));
}

/** A person writes, or sends pictures; gives what the desk was told of it. */
async function sends(user: string, text: string, pictures = 0): Promise<Inbound[]> {
  const before = (await passed()).length;
  const event = textEvent(page.oa_id, user, text, { at: gateway.now().getTime() });
  const url = "https://f20.photo.talk.zdn.vn/anh.jpg";
  const attachments = Array.from({ length: pictures }, () => ({ type: "image", payload: { url } }));
  const told =
    pictures === 0
      ? event
      : { ...event, event_name: "user_send_image", message: { ...event.message, attachments } };
  const bytes = Buffer.from(JSON.stringify(told));
  await acceptEvents(gateway, [
    { page_id: page.oa_id, bytes, key: eventKey(page.oa_id, told, bytes), who: user },
  ]);
  while ((await takeIn(gateway)) === true);
  while (await mediaDue(gateway));
  return (await passed()).slice(before);
}

const reasons = (items: readonly Inbound[]): unknown[] =>
  items.flatMap((item) => (item.kind === "attachment" ? [item.reason] : []));

describe("what one person sends", () => {
  it("is kept up to a bound; then files are held and the officer is told why, and texts come as ever", async () => {
    const user = digits();
    const [first] = await sends(user, "Có đánh bạc ở nhà ông Ba cuối hẻm 12");
    const alias_id = first?.kind === "message" ? first.conversation.id : "";
    for (let half = 0; half < 2; half += 1)
      await database.gateway
        .insertInto("vault.media_original")
        .values({
          attachment_id: newId(),
          alias_id,
          sha256: Buffer.alloc(32),
          size: MOST_OF_A_PERSON / 2,
          created_at: gateway.now(),
        })
        .execute();
    expect(reasons(await sends(user, "", 1))).toEqual(["too_much"]);
    expect((await sends(user, "Họ vẫn còn ở đó")).map((item) => item.kind)).toEqual(["message"]);
    expect(reasons(await sends(digits(), "", 1))).toEqual(["host_refused"]);
    clock.ahead_ms += 31 * DAY;
    expect(reasons(await sends(user, "", 1))).toEqual(["host_refused"]);
  });

  it("is fetched later than what others send, the more there is of it", async () => {
    const user = digits();
    await database.gateway.deleteFrom("vault.media_job").execute();
    await sends(user, "", 30);
    const jobs = await database.gateway
      .selectFrom("vault.media_job")
      .select(["next_at", "created_at"])
      .where("state", "=", "waiting")
      .orderBy("next_at")
      .execute();
    expect(jobs).toHaveLength(20);
    const last = jobs.at(-1);
    expect((last?.next_at.getTime() ?? 0) - (last?.created_at.getTime() ?? 0)).toBeGreaterThan(30_000);
    expect(reasons(await sends(digits(), "", 1))).toEqual(["host_refused"]);
  });
});
