import { interact } from "./acts.ts";
import type { Platform } from "./acts.ts";
import { insertCall } from "./call.store.ts";
import type { PersonCall } from "./control-api.ts";
import { newId } from "./ids.ts";
import type { Oa } from "./page.store.ts";
import { needRelation } from "./person.store.ts";
import type { PersonRow } from "./person.store.ts";

/** Zalo's table of these codes is not public: 1206 stands in its example of a finished call, the others are ours. */
const statusCodes = { finished: 1206, missed: 1207, refused: 1208 } as const;
const usual = {
  finished: { waited: 4, talked: 9013 },
  missed: { waited: 30, talked: 0 },
  refused: { waited: 6, talked: 0 },
} as const;

/** A whole call at once: it began when it rang and ends now. Zalo tells of it when it is over, and carries no sound. */
export function callPage(platform: Platform, person: PersonRow, oa: Oa, call: PersonCall): string {
  const { world, webhooks } = platform;
  const { outcome = "finished", call_type: type = "AUDIO" } = call;
  const waited = call.waiting_seconds ?? usual[outcome].waited;
  const talked = outcome === "finished" ? (call.talk_ms ?? usual.finished.talked) : 0;
  const lasted = waited * 1000 + talked;
  const callId = `call_${newId("7")}`;
  const began = world.now() - lasted;
  world.db.tx(() => {
    const relation = needRelation(world.db, person.id, oa.oa_id);
    insertCall(world.db, {
      call_id: callId,
      oa_id: oa.oa_id,
      person_id: person.id,
      outcome,
      call_type: type,
      waited_ms: waited * 1000,
      talked_ms: talked,
      at: began,
    });
    interact(world, person, oa, "call");
    webhooks.emit(oa, relation.user_id, {
      event_name: "user_call_oa",
      oa_id: oa.oa_id,
      user_id: relation.user_id,
      call_id: callId,
      call_type: type,
      init_time: String(began),
      // milliseconds, but the waiting time in seconds: as Zalo writes them
      call_duration: String(lasted),
      waiting_time: String(waited),
      talk_time: String(talked),
      status_code: statusCodes[outcome],
    });
    world.hint({ type: "chat", person_id: person.id, oa_id: oa.oa_id });
  });
  return callId;
}
