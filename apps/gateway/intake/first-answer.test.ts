import type { TriageResult } from "@keng/contract/triage.ts";
import { triage as read } from "@keng/triage/triage.ts";
import { describe, expect, it } from "vitest";
import { type AnswerFacts, firstAnswer } from "./first-answer.ts";
import { triageOf } from "./triage-of.ts";

const REF = "KQ7-2M4P";

const triaged = (more: Partial<TriageResult>): TriageResult => ({
  kind: "tip",
  category: null,
  emergency: false,
  numbers: [],
  templates: [],
  flags: [],
  reasons: [],
  lang: "vi",
  rule_version: "1",
  ...more,
});

function facts(triage: Partial<TriageResult>, more: Partial<AnswerFacts> = {}): AnswerFacts {
  return {
    what: { message: triaged(triage), is_media: false },
    lookup: null,
    thread: {
      ref: REF,
      is_new: true,
      is_burst: false,
      is_just_answered: false,
      is_flood: false,
      is_emergency_burst: false,
      has_receipt: false,
      is_receipt_burst: false,
      is_quiet: false,
    },
    is_officer_here: false,
    is_welcomed: false,
    ask: [],
    is_several: false,
    unit: { name: "Công an xã Đức Lập", duty_phone: "02723850113" },
    lang: "vi",
    ...more,
  };
}

const thread = (more: Partial<AnswerFacts["thread"]>): Partial<AnswerFacts> => ({
  thread: { ...facts({}).thread, ...more },
});

describe("what each kind of message is answered with", () => {
  it.each<[string, Partial<TriageResult>, string[], string | null, boolean]>([
    ["tip", { kind: "tip" }, ["RECEIPT"], "tip", false],
    ["supplement", { kind: "supplement" }, ["RECEIPT"], "tip", false],
    ["procedure question", { kind: "procedure_question" }, ["QUESTION"], "question", false],
    ["media alone", { kind: "media_only" }, ["WELCOME"], "other", false],
    ["greeting", { kind: "greeting" }, ["WELCOME"], "other", false],
    ["gibberish", { kind: "gibberish" }, ["WELCOME"], "other", true],
    ["thanks", { kind: "thanks" }, ["THANKS"], "other", false],
    ["spam", { kind: "spam" }, ["ACK"], "other", true],
    ["scam link", { kind: "scam_link" }, ["SCAM_LINK"], "other", true],
    ["group talk", { kind: "group_chat_noise" }, ["ACK"], "other", false],
    ["who reported", { kind: "who_reported", flags: ["who_reported"] }, ["WHO_REPORTED"], "other", false],
    ["withdrawal", { kind: "withdraw", flags: ["withdraw"] }, ["WITHDRAW"], "other", false],
    [
      "complaint about police",
      { kind: "complaint_about_police", flags: ["police_complaint"] },
      ["COMPLAINT"],
      "other",
      false,
    ],
    ["state secret", { kind: "tip", flags: ["state_secret"] }, ["STATE_SECRET"], "tip", false],
    ["child without danger", { kind: "child", flags: ["child"], numbers: ["111"] }, ["CHILD"], "tip", false],
    ["self-harm without danger", { kind: "suicide", numbers: ["115"] }, ["CHILD", "EMG.115"], "tip", false],
    [
      "retaliation without danger",
      { kind: "retaliation", flags: ["retaliation_risk"], numbers: ["113"] },
      ["RETALIATION"],
      "tip",
      false,
    ],
    [
      "emergency",
      { kind: "emergency", emergency: true, templates: ["EMG.114", "EMG.115"], numbers: ["114", "115"] },
      ["EMG.114", "EMG.115", "EMERGENCY_REF"],
      "emergency",
      false,
    ],
    [
      "retaliation with danger",
      {
        kind: "retaliation",
        emergency: true,
        flags: ["retaliation_risk"],
        templates: ["EMG.113"],
        numbers: ["113"],
      },
      ["EMG.113", "RETALIATION", "EMERGENCY_REF"],
      "emergency",
      false,
    ],
    [
      "child in danger: no code",
      { kind: "child", emergency: true, flags: ["child"], templates: ["EMG.111"], numbers: ["111", "113"] },
      ["EMG.111"],
      "emergency",
      false,
    ],
    [
      "somebody in despair: no code",
      { kind: "suicide", emergency: true, templates: ["EMG.SUI"], numbers: ["115"] },
      ["EMG.SUI"],
      "emergency",
      false,
    ],
    [
      "emergency without a text of its own",
      { kind: "emergency", emergency: true },
      ["EMG.113", "EMERGENCY_REF"],
      "emergency",
      false,
    ],
  ])("%s", (_name, triage, templates, kind, isAside) => {
    const answer = firstAnswer(facts(triage));
    expect(answer.templates).toEqual(templates);
    expect(answer.thread_kind).toBe(kind);
    expect(answer.is_set_aside).toBe(isAside);
    for (const number of triage.numbers ?? []) expect(answer.sent?.text).toContain(number);
  });

  it("media without text is a tip and gets its receipt", () => {
    const answer = firstAnswer(
      facts({}, { what: { message: triaged({ kind: "media_only" }), is_media: true } }),
    );
    expect(answer).toMatchObject({ templates: ["RECEIPT"], thread_kind: "tip" });
  });

  it("an English sender is answered in English", () => {
    expect(firstAnswer(facts({ kind: "tip" }, { lang: "en" })).text).toContain(`code ${REF}`);
  });
});

describe("one answer for a burst", () => {
  it("a tip seconds after a receipt gets none, later one that names the same code", () => {
    const burst = thread({ is_new: false, is_burst: true, has_receipt: true, is_receipt_burst: true });
    expect(firstAnswer(facts({}, burst)).sent).toBeNull();
    const later = firstAnswer(facts({}, thread({ is_new: false, has_receipt: true })));
    expect(later.templates).toEqual(["SUPPLEMENT"]);
    expect(later.text).toContain(REF);
  });

  it("a picture that follows its text within a minute gets none, whatever the text was answered with", () => {
    const media = (more: Partial<AnswerFacts["thread"]>): AnswerFacts => ({
      ...facts({}, thread({ is_new: false, ...more })),
      what: { message: triaged({ kind: "media_only" }), is_media: true },
    });
    expect(firstAnswer(media({ is_just_answered: true })).sent).toBeNull();
    expect(firstAnswer(media({ is_just_answered: true, is_quiet: true })).sent).toBeNull();
    expect(firstAnswer(media({ has_receipt: true })).templates).toEqual(["SUPPLEMENT"]);
  });

  it("a tip right after a greeting still gets its receipt", () => {
    expect(firstAnswer(facts({}, thread({ is_new: false, is_burst: true }))).templates).toEqual(["RECEIPT"]);
  });

  it("an emergency is always answered, in a burst and in a talk with an officer", () => {
    const emergency = { kind: "emergency", emergency: true, templates: ["EMG.113"], numbers: ["113"] };
    const burst = thread({ is_new: false, is_burst: true, has_receipt: true, is_receipt_burst: true });
    expect(firstAnswer(facts(emergency, { ...burst, is_officer_here: true })).templates).toEqual(["EMG.113"]);
  });

  it("the machine does not talk into a talk with an officer", () => {
    const there = { ...thread({ is_new: false, has_receipt: true }), is_officer_here: true };
    for (const kind of ["tip", "supplement", "thanks", "procedure_question", "media_only"])
      expect(firstAnswer(facts({ kind }, there)).sent).toBeNull();
  });
});

describe("the fixed refusal", () => {
  it("is the same to the letter for every asker and every case", () => {
    const cases: Partial<AnswerFacts>[] = [
      {},
      { is_several: true, ask: ["AAA-2222", REF] },
      { is_officer_here: true, ...thread({ is_new: false, is_burst: true, has_receipt: true }) },
      { lookup: { ref: "ABC-2345", state: "RECEIVED" } },
      { is_welcomed: true, unit: { name: "Công an xã Hai", duty_phone: null } },
    ];
    const texts = cases.map((more) => firstAnswer(facts({ kind: "who_reported" }, more)).sent);
    expect(new Set(texts.map((sent) => JSON.stringify(sent))).size).toBe(1);
    expect(texts[0]?.text).toMatch(/^Công an xã không cung cấp và không xác nhận/);
  });
});

describe("several open threads", () => {
  const several = { is_several: true, ask: ["AAA-2222", "BBB-3333", REF] };

  it("each text to the citizen carries its code and asks about the next messages; officers see neither", () => {
    const answer = firstAnswer(facts({ kind: "procedure_question" }, several));
    expect(answer.sent?.text).toContain(REF);
    expect(answer.sent?.buttons.map((button) => button.title)).toEqual([
      "Tin AAA-2222",
      "Tin BBB-3333",
      `Tin ${REF}`,
    ]);
    expect(answer.text).not.toContain(REF);
    expect(answer.text).not.toContain("AAA-2222");
    expect(answer.templates).toEqual(["QUESTION"]);
  });

  it("a receipt names its code once", () => {
    const text = firstAnswer(facts({}, { is_several: true })).sent?.text ?? "";
    expect(text.split(REF)).toHaveLength(2);
  });
});

describe("codes and buttons", () => {
  it("a code tells the state and nothing else", () => {
    const lookup = { ref: "ABC-2345", state: "NEED_INFO" };
    const answer = firstAnswer(facts({ kind: "gibberish" }, { lookup }));
    expect(answer.sent).toEqual({ text: "Tin ABC-2345: Cần bổ sung.", buttons: [] });
    expect(answer.is_set_aside).toBe(true);
  });

  it.each([
    ["report", "TELL_TIP"],
    ["procedure", "ASK_PROCEDURE"],
    ["numbers", "NUMBERS"],
  ] as const)("the button %s is answered", (button, template) => {
    const answer = firstAnswer(facts({}, { what: { press: { button } } }));
    expect(answer.templates).toEqual([template]);
    expect(answer.thread_kind).toBeNull();
  });

  it("the emergency numbers come with the duty phone and buttons that call", () => {
    const answer = firstAnswer(facts({}, { what: { press: { button: "numbers" } } }));
    for (const number of ["113", "114", "115", "112", "111", "02723850113"])
      expect(answer.text).toContain(number);
    expect(answer.sent?.buttons).toHaveLength(3);
  });

  it("a contact is welcomed once, with three buttons", () => {
    expect(firstAnswer(facts({}, { what: "contact" })).sent?.buttons).toHaveLength(3);
    expect(firstAnswer(facts({}, { what: "contact", is_welcomed: true })).sent).toBeNull();
  });
});

describe("texts", () => {
  it("fit one message of Zalo, with at most three buttons", () => {
    const everything = triaged({
      kind: "emergency",
      emergency: true,
      templates: ["EMG.113", "EMG.114", "EMG.115", "EMG.112", "EMG.111", "EMG.SCAM", "EMG.LOST"],
      numbers: ["113", "114", "115", "112", "111"],
    });
    for (const lang of ["vi", "en"] as const) {
      const what = { message: everything, is_media: true };
      const sent = firstAnswer(facts({}, { what, lang, is_several: true, ask: ["A", "B"] })).sent;
      expect(sent?.text.length).toBeLessThanOrEqual(2000);
      expect(sent?.buttons.length).toBeLessThanOrEqual(3);
    }
  });

  it("real sentences are answered with the numbers that triage asks for", () => {
    for (const text of [
      "Cứu với, có người cầm dao đuổi chém ở quán nhậu ấp 3",
      "cháy nhà rồi, còn người mắc kẹt trong phòng",
      "con tôi đi lạc ở chợ từ sáng",
      "có số nào gọi để chặn cuộc gọi lừa đảo không",
    ]) {
      const triage = triageOf({ text, attachments: [] });
      const answer = firstAnswer(facts({}, { what: { message: triage, is_media: false } }));
      for (const number of read({ text }).numbers) expect(answer.sent?.text).toContain(number);
    }
  });
});
