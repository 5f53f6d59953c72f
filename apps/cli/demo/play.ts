import { newId } from "@keng/core/ids.ts";
import { connect } from "@keng/db/connect.ts";
import { addNote } from "@keng/desk/conversations/add-note.command.ts";
import { claimThread } from "@keng/desk/conversations/claim.command.ts";
import { markThread } from "@keng/desk/conversations/mark.command.ts";
import { releaseThread } from "@keng/desk/conversations/release.command.ts";
import { replyTo } from "@keng/desk/conversations/reply.command.ts";
import { takeEmergency } from "@keng/desk/conversations/take-emergency.command.ts";
import type { Actor, Desk } from "@keng/desk/context.ts";
import { takeInbound } from "@keng/desk/passage/take-inbound.command.ts";
import { changeTipState } from "@keng/desk/tips/change-state.command.ts";
import { editTip } from "@keng/desk/tips/edit-tip.command.ts";
import { gatewayConfig } from "@keng/gateway/config.ts";
import { startGateway } from "@keng/gateway/server.ts";
import { call } from "../start/simulator.ts";
import { newestOpened } from "./demo.store.ts";
import { quiet } from "./quiet.ts";
import { shiftStep } from "./play-shift.ts";
import { shiftMoments } from "./shifts.ts";
import type { StoryOfficer } from "./stories.ts";
import { inOrder, type Moment, type Stories, storyMoments } from "./timeline.ts";

const SAMPLES = {
  picture: { kind: "image", sample: "pho-dem.jpg" },
  album: { kind: "album", samples: ["ngo-nho.jpg", "xe-may.jpg"] },
  voice: { kind: "audio", sample: "ghi-am.m4a" },
  video: { kind: "video", sample: "quay-lai.mp4" },
  paper: { kind: "file", sample: "don-trinh-bao.pdf" },
} as const;

export type Stage = {
  sim: string;
  gateway_environment: Readonly<Record<string, string>>;
  desk: Desk;
  stories: Stories;
  /** By the slug of their unit. */
  pages: ReadonlyMap<string, string>;
  /** By user name. */
  actors: ReadonlyMap<string, Actor>;
  /** Moves the simulator's clock and that of both sides to an instant. */
  moveTo: (at: Date) => Promise<void>;
  now: () => Date;
  onStep: (done: number, all: number) => void;
};

/** Plays the stories through a real gateway, the desk's own commands and the simulator, with a clock that is moved. */
export async function play(stage: Stage): Promise<void> {
  const config = gatewayConfig(stage.gateway_environment);
  const gateway = await startGateway(config, { log: () => undefined, now: stage.now });
  const { db } = connect(config.database_url, { max: 2 });
  const people = new Map<string, string>();
  const threads = new Map<number, string>();
  const settle = (): Promise<void> =>
    quiet({ gateway: db, desk: stage.desk, sim: stage.sim, takeIn: () => takeAll(stage.desk) });
  try {
    const now = new Date();
    const moments = inOrder([...storyMoments(now, stage.stories), ...shiftMoments(now, stage.stories)]);
    for (const [index, moment] of moments.entries()) {
      await stage.moveTo(moment.at);
      if (moment.story === null) {
        await shiftStep(stage.desk, stage.actors, moment.step);
        stage.onStep(index + 1, moments.length);
        continue;
      }
      if (moment.step.who === "citizen") await citizenStep(stage, people, moment);
      else await officerStep(stage, threads.get(moment.story), moment);
      await settle();
      if (!threads.has(moment.story)) {
        // steps are played one by one: the thread of a first message is the one that was opened last
        const newest = await newestOpened(stage.desk.db);
        if (newest !== undefined) threads.set(moment.story, newest);
      }
      stage.onStep(index + 1, moments.length);
    }
  } finally {
    await gateway.close();
    await db.destroy();
  }
}

async function takeAll(desk: Desk): Promise<void> {
  while ((await takeInbound(desk)).outcome === "taken");
}

type StoryMoment = Extract<Moment, { story: number }>;

async function citizenStep(stage: Stage, people: Map<string, string>, moment: StoryMoment): Promise<void> {
  const { step, person } = moment;
  if (step.who !== "citizen") return;
  const oa_id = stage.pages.get(moment.page);
  let id = people.get(person);
  if (id === undefined) {
    const made = await call<{ id: string }>(stage.sim, "POST", "/_sim/people", { name: person });
    id = made.id;
    people.set(person, id);
    await call(stage.sim, "POST", `/_sim/people/${id}/follow`, { oa_id });
  }
  const body =
    step.samples !== undefined
      ? SAMPLES[step.samples]
      : step.place !== undefined
        ? { kind: "location", ...step.place }
        : { kind: "text" };
  await call(stage.sim, "POST", `/_sim/people/${id}/messages`, {
    oa_id,
    ...body,
    ...(step.text === undefined ? {} : { text: step.text }),
  });
}

const nameOf = (by: StoryOfficer, page: string): string =>
  by === "above" ? "truc.tinh" : by === "duty" ? `truc.${page}` : by;

async function officerStep(
  stage: Stage,
  thread: string | undefined,
  { step, page }: StoryMoment,
): Promise<void> {
  if (step.who !== "officer" || thread === undefined) return;
  const actor = stage.actors.get(nameOf(step.by, page));
  if (actor === undefined) return;
  const { desk } = stage;
  const request_id = newId();
  if (!("act" in step))
    return void (await replyTo(desk, actor, thread, { request_id, text: step.text, upload_ids: [] }));
  switch (step.act) {
    case "note":
      return addNote(desk, actor, thread, { request_id, text: step.text });
    case "need_info":
      return changeTipState(desk, actor, thread, { request_id, to: "NEED_INFO", text: step.text });
    case "received":
      return changeTipState(desk, actor, thread, { request_id, to: "RECEIVED", text: step.text });
    case "take_emergency":
      return takeEmergency(desk, actor, thread);
    case "set_aside":
      return void (await markThread(desk, actor, thread, { request_id, as: "set_aside" }));
    case "claim":
      return claimThread(desk, actor, thread, { take_over: true });
    case "place":
      return editTip(desk, actor, thread, { hamlet: step.hamlet });
    case "release":
      return releaseThread(desk, actor, thread);
  }
}
