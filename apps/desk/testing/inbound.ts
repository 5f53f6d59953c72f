import type { Inbound, InboundMessage } from "@keng/contract/exchange.ts";
import { newLabel, newReceiptCode } from "@keng/core/alias.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, HOUR } from "@keng/core/time.ts";
import { openJsonBox, sealJsonTo } from "@keng/seal/json.ts";
import { takeInbound } from "../passage/take-inbound.command.ts";
import type { TestDesk } from "./desk.ts";

/** Puts items into the exchange as the gateway does, sealed to the desk. */
export async function pass(desk: TestDesk, ...items: readonly Inbound[]): Promise<void> {
  for (const item of items)
    await desk.database.gateway
      .insertInto("exchange.inbound")
      .values({ id: newId(), kind: item.kind, sealed: sealJsonTo(desk.keys.box.public_key, item) })
      .execute();
}

/** Passes items and takes in everything that waits. Returns what became of each. */
export async function arrive(desk: TestDesk, ...items: readonly Inbound[]): Promise<string[]> {
  await pass(desk, ...items);
  const outcomes: string[] = [];
  for (;;) {
    const { outcome, hints } = await takeInbound(desk);
    if (outcome === "nothing") return outcomes;
    for (const hint of hints) desk.live.tell(hint);
    outcomes.push(outcome);
  }
}

export type Wish = {
  text?: string | null;
  conversation?: InboundMessage["conversation"];
  message?: Partial<InboundMessage["message"]>;
  kind?: InboundMessage["thread_kind"];
  triage?: Partial<NonNullable<InboundMessage["triage"]>> | null;
  set_aside?: boolean;
  auto?: InboundMessage["auto"];
  budget?: InboundMessage["budget"];
};

/** A message as the gateway passes it: a tip in a new thread unless said otherwise. */
export function message(desk: TestDesk, unit: { id: string }, wish: Wish = {}): InboundMessage {
  const at = desk.now();
  const kind = wish.kind === undefined ? "tip" : wish.kind;
  return {
    kind: "message",
    conversation: wish.conversation ?? {
      id: newId(),
      unit_id: unit.id,
      label: newLabel(),
      receipt_code: newReceiptCode(),
      opened_at: at.toISOString(),
      lang: "vi",
    },
    message: {
      id: newId(),
      from: "citizen",
      text: wish.text === undefined ? "Có đánh bạc ở nhà ông Ba, ấp 3" : wish.text,
      attachments: [],
      quote_of: null,
      sent_at: at.toISOString(),
      received_at: at.toISOString(),
      late: false,
      ...wish.message,
    },
    thread_kind: kind,
    set_aside: wish.set_aside ?? false,
    triage:
      wish.triage === null
        ? null
        : {
            kind:
              kind === "question" ? "procedure_question" : kind === "other" ? "greeting" : (kind ?? "tip"),
            category: kind === "tip" ? "GAM.CARD" : null,
            emergency: kind === "emergency",
            numbers: kind === "emergency" ? ["113"] : [],
            templates: [],
            flags: [],
            reasons: [{ rule: "GAM.CARD", phrase: "đánh bạc" }],
            lang: "vi",
            rule_version: "test-1",
            ...wish.triage,
          },
    auto: wish.auto ?? [],
    budget:
      wish.budget === undefined
        ? { remaining: 8, total: 8, until: addMs(at, 48 * HOUR).toISOString() }
        : wish.budget,
  };
}

/** What the desk has passed outward so far, opened with the gateway's key. */
export async function outward(desk: TestDesk): Promise<unknown[]> {
  const rows = await desk.database.gateway
    .selectFrom("exchange.outbound")
    .select("sealed")
    .orderBy("seq")
    .execute();
  return rows.flatMap((row) => (row.sealed === null ? [] : [openJsonBox(desk.gateway, row.sealed)]));
}
