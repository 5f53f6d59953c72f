import { Fault } from "@keng/contract/codes.ts";
import type { ReportLog, ReportLogged } from "@keng/contract/console-reports.ts";
import { newLabel, newReceiptCode } from "@keng/core/alias.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor, type Tx } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import { refreshLateAt, startClocks, meetClocks } from "../clocks/clock.store.ts";
import { dueAt } from "../clocks/due.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { newConversationKey } from "../conversations/conversation-key.ts";
import { findConversation, insertConversation, readableUnits } from "../conversations/conversation.store.ts";
import { insertMessage, messageOfRequest } from "../conversations/message.store.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { cleanText } from "../conversations/words.ts";
import { insertOutbound } from "../passage/outbound.store.ts";
import { ruleOf } from "../passage/arrival.ts";
import { insertQuestion } from "../questions/question.store.ts";
import { insertTerms, putPlaceTerms, threadsNamed } from "../search/term.store.ts";
import { termsOf } from "../search/terms.ts";
import { insertTip } from "../tips/tip.store.ts";
import {
  conversationRow,
  type Frame,
  hasTip,
  isSealed,
  isToldWhen,
  messageRow,
  type Report,
  tipRow,
} from "./report.ts";

const MOST_DRAWS = 20;

/**
 * What somebody said by telephone or at the counter becomes a thread, with its code to be read to them; who it was goes
 * on to the vault as it came, sealed. The same request twice is one report.
 */
export async function logReport(desk: Desk, actor: Actor, wish: ReportLog): Promise<ReportLogged> {
  const { officer_id, root_id } = actor;
  const now = desk.now();
  const report = reportOf(wish, now);
  const logged = await asActor(desk.db, officer_id, async (tx) => {
    const known = await messageOfRequest(tx, wish.request_id);
    if (known !== undefined) return loggedBefore(tx, known.conversation_id);
    const unit_id = await unitFor(tx, actor);
    const { key, wrapped } = newConversationKey(desk.keys.master);
    const frame: Frame = {
      conversation_id: newId(),
      message_id: newId(),
      request_id: wish.request_id,
      officer_id,
      root_id,
      unit_id,
      ...(await freshNames(tx)),
      key,
      wrapped,
      now,
    };
    await insertConversation(tx, conversationRow(report, frame));
    await insertMessage(tx, messageRow(report, frame));
    await insertTerms(tx, {
      message_id: frame.message_id,
      root_id,
      unit_id,
      conversation_id: frame.conversation_id,
      at: report.told_at,
      terms: termsOf(desk.keys.search, report.text),
    });
    await writeItems(tx, report, frame);
    if (report.place !== null)
      await putPlaceTerms(
        tx,
        {
          conversation_id: frame.conversation_id,
          root_id,
          unit_id,
          terms: termsOf(desk.keys.search, report.place),
        },
        officer_id,
      );
    await insertOutbound(
      tx,
      desk.keys.gateway,
      {
        kind: "caller",
        conversation_id: frame.conversation_id,
        unit_id,
        channel: report.channel,
        label: frame.label,
        receipt_code: frame.receipt_code,
        told_at: report.told_at.toISOString(),
        identity: wish.identity,
      },
      now,
    );
    await addHistory(tx, frame.conversation_id, [
      { at: now, act: "logged", officer_id, detail: report.channel },
    ]);
    const line = { id: frame.conversation_id, root_id, unit_id };
    await appendAudit(
      tx,
      desk.keys.audit,
      lineOf(actor, line, now, "report_logged", { detail: report.channel }),
    );
    const { conversation_id, label, receipt_code } = frame;
    return { conversation_id, label, receipt_code };
  });
  desk.live.tell({ type: "conversation", id: logged.conversation_id });
  return logged;
}

function reportOf(wish: ReportLog, now: Date): Report {
  const text = cleanText(wish.text);
  const place = cleanText(wish.place);
  const told_at = new Date(wish.told_at);
  if (text === null) throw new Fault("text_empty");
  if (!isToldWhen(told_at, now)) throw new Fault("told_when_wrong");
  if (wish.identity !== null && !isSealed(Buffer.from(wish.identity, "base64")))
    throw new Fault("identity_not_sealed");
  // only a report has a place of its own: nothing that was typed may be lost
  if (place !== null && !hasTip(wish.kind)) throw new Fault("bad_request", { field: "place" });
  return { channel: wish.channel, kind: wish.kind, text, place, told_at };
}

async function loggedBefore(tx: Tx, id: string): Promise<ReportLogged> {
  const conversation = await findConversation(tx, id);
  if (conversation === undefined || conversation.channel === "zalo")
    throw new Fault("bad_request", { field: "request_id" });
  const { label, receipt_code } = conversation;
  return { conversation_id: id, label, receipt_code };
}

/** Their own unit when they are on duty there, else the one where they are. */
async function unitFor(tx: Tx, actor: Actor): Promise<string> {
  const units = await readableUnits(tx);
  const [first] = units;
  if (first === undefined) throw new Fault("not_allowed");
  return units.includes(actor.unit_id) ? actor.unit_id : first;
}

/** Drawn until no thread that this officer may see has them. */
async function freshNames(tx: Tx): Promise<{ label: string; receipt_code: string }> {
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const names = { label: newLabel(), receipt_code: newReceiptCode() };
    if ((await threadsNamed(tx, names.label, [names.receipt_code])).length === 0) return names;
  }
  throw new Error("no free label");
}

/** The tip or the question, and the clock that was met by listening. */
async function writeItems(tx: Tx, report: Report, frame: Frame): Promise<void> {
  const { conversation_id, root_id, now } = frame;
  if (hasTip(report.kind)) await insertTip(tx, tipRow(report, frame, newId()));
  if (report.kind === "question")
    await insertQuestion(tx, { id: newId(), conversation_id, root_id, created_at: report.told_at });
  const rule = report.kind === "emergency" ? "P02" : ruleOf(report.kind);
  const started_at = report.told_at < now ? report.told_at : now;
  await startClocks(tx, conversation_id, [{ rule, started_at, ...dueAt(rule, started_at) }]);
  await meetClocks(tx, conversation_id, [rule], now);
  await refreshLateAt(tx, conversation_id);
}
