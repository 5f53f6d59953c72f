import { appSecretProof } from "@keng/zalo/client.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startBench } from "./testing.ts";
import type { Bench } from "./testing.ts";

describe("reading from Zalo", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.control("POST", "/reset", { clock: true }));

  const get = (path: string, data: unknown) =>
    bench.raw("GET", `${path}?data=${encodeURIComponent(JSON.stringify(data))}`);

  it("tells who a citizen is, and that a child is a child", async () => {
    const person = await bench.person("Nguyễn Thị Bé");
    expect(await bench.oa.userDetail(person.id)).toMatchObject({
      userId: person.id,
      displayName: "Nguyễn Thị Bé",
      isFollower: true,
      isSensitive: false,
    });
    const child = await bench.control<{ id: string }>("POST", "/people", { name: "Tí", minor: true });
    await bench.says({ ...person, id: child.id }, "cháu bị bắt nạt");
    expect(await bench.oa.userDetail(child.id)).toMatchObject({ isSensitive: true, isFollower: false });
  });

  it("falls back to the older profile where v3 refuses this type of page", async () => {
    await bench.control("PUT", "/switches", { "state.v3user": "reject" });
    const person = await bench.person("Bà Tư");
    expect(await bench.oa.userDetail(person.id)).toMatchObject({ displayName: "Bà Tư" });
  });

  it("knows nobody who never came near the page", async () => {
    const stranger = await bench.person("Người lạ", false);
    await expect(bench.oa.userDetail(stranger.id)).rejects.toMatchObject({ code: -213, retryClass: "W" });
  });

  it("tells the page as a state agency without package", async () => {
    const page = await bench.oa.getOa();
    expect(page).toMatchObject({ oaId: bench.page.oa_id, type: 4, isVerified: true });
    expect(page.raw["package_name"]).toBeUndefined();
  });

  it("gives a conversation newest first, ten at a time, times as numbers", async () => {
    const person = await bench.person();
    for (let at = 0; at < 12; at++) await bench.says(person, `tin ${at}`);
    const page = await bench.oa.conversation(person.id, { offset: 0, count: 10 });
    expect(page.map((one) => one.text)).toEqual(Array.from({ length: 10 }, (_, at) => `tin ${11 - at}`));
    const raw = await get("/v2.0/oa/conversation", { user_id: person.id, offset: 0, count: 1 });
    expect(raw["data"]).toMatchObject([{ src: 1, time: expect.any(Number), from_id: person.id }]);
    expect(await get("/v2.0/oa/conversation", { user_id: person.id, offset: 0, count: 11 })).toMatchObject({
      error: -210,
    });
  });

  it("refuses plain parameters where JSON in `data` is wanted", async () => {
    expect(await bench.raw("GET", "/v2.0/oa/listrecentchat?offset=0&count=5")).toMatchObject({ error: -201 });
  });

  it("reads a whole conversation although new messages shift the pages", async () => {
    const person = await bench.person();
    for (let at = 0; at < 14; at++) await bench.says(person, `tin ${at}`);
    const seen: (string | null)[] = [];
    for await (const message of bench.oa.wholeConversation(person.id)) {
      seen.push(message.text);
      if (seen.length === 3) await bench.says(person, "xen vào");
    }
    expect(seen).toEqual(Array.from({ length: 14 }, (_, at) => `tin ${13 - at}`));
  });

  it("lists the newest message of each conversation", async () => {
    for (const name of ["A", "B", "C"]) {
      const person = await bench.person(name);
      await bench.says(person, `${name} một`);
      await bench.says(person, `${name} hai`);
    }
    const seen: unknown[] = [];
    for await (const { text, fromName } of bench.oa.recentChats()) seen.push([fromName, text]);
    expect(seen).toEqual(["C", "B", "A"].map((name) => [name, `${name} hai`]));
  });

  it("keeps places, pictures and voices in the history", async () => {
    const person = await bench.person();
    await bench.says(person, { kind: "location", latitude: 10.764, longitude: 106.656 });
    await bench.says(person, { kind: "image", sample: "pho-dem.jpg", text: "chỗ này" });
    await bench.says(person, { kind: "audio", sample: "ghi-am.amr" });
    const page = await bench.oa.conversation(person.id, { offset: 0, count: 10 });
    expect(page.map((one) => one.type)).toEqual(["voice", "photo", "location"]);
    expect(page[2]?.location).toEqual({ latitude: 10.764, longitude: 106.656 });
    const picture = await fetch(page[1]?.url ?? "");
    expect(picture.headers.get("content-type")).toBe("image/jpeg");
  });

  it("lets media addresses die", async () => {
    await bench.control("PUT", "/switches", { mediaUrlTtlMs: 1000 });
    const person = await bench.person();
    await bench.says(person, { kind: "file", sample: "don-trinh-bao.pdf" });
    const [message] = (await bench.chat(person)).messages;
    const address = `${bench.simulator.url}${message?.attachments?.[0]?.url ?? ""}`;
    expect((await fetch(address)).status).toBe(200);
    await bench.control("POST", "/clock", { advance_ms: 1001 });
    expect((await fetch(address)).status).toBe(403);
  });

  it("counts calls and refuses those over the minute's rate", async () => {
    await bench.control("PUT", "/switches", { rateLimitPerMin: 2 });
    await bench.control("POST", "/clock", { advance_ms: 120_000 });
    await bench.oa.getOa();
    await bench.oa.getOa();
    await expect(bench.oa.getOa()).rejects.toMatchObject({ code: -32, retryClass: "B" });
  });

  it("checks the app's proof where one is given or demanded", async () => {
    await bench.control("PUT", "/switches", { appsecretProof: "required" });
    await expect(bench.oa.getOa()).rejects.toMatchObject({ code: -242 });
    const token = (await bench.store.read())?.accessToken ?? "";
    const proof = appSecretProof(bench.app.secret, token);
    const headers = { access_token: token, appsecret_proof: proof };
    const answer = await fetch(`${bench.simulator.url}/v2.0/oa/getoa`, { headers });
    expect(await answer.json()).toMatchObject({ error: 0 });
  });

  it("keeps 19-digit ids whole, with or without quotes", async () => {
    const person = await bench.person();
    const [msgId = ""] = await bench.says(person, "chào");
    expect(person.id).toMatch(/^\d{19}$/);
    const token = (await bench.store.read())?.accessToken ?? "";
    const answer = await fetch(`${bench.simulator.url}/v2.0/oa/message`, {
      method: "POST",
      headers: { access_token: token, "content-type": "application/json" },
      body: `{"recipient":{"user_id":${person.id}},"message":{"text":"chào ${msgId}"}}`,
    });
    expect(await answer.json()).toMatchObject({ error: 0, data: { user_id: person.id } });
  });

  it("says on an unknown path that there is none, which the SDK reports as no usable answer", async () => {
    const missing = bench.oa.call({ method: "GET", path: "/v3.0/oa/upload/image" });
    await expect(missing).rejects.toMatchObject({ problem: "http_status", httpStatus: 404 });
  });
});
