import { addMs, MINUTE, SECOND } from "@keng/core/time.ts";
import { describe, expect, it } from "vitest";
import { testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { becameLate } from "./late.query.ts";

const desk = await testDesk();
const unit = await testUnit(desk);

describe("time itself", () => {
  it("tells a thread when its clock runs out, and an emergency when its first look is due", async () => {
    const start = desk.now();
    const tip = message(desk, unit);
    const fire = message(desk, unit, { kind: "emergency", text: "Cháy nhà" });
    await arrive(desk, tip, fire);
    const told = async (minutes: number) =>
      (
        await becameLate(
          desk,
          addMs(start, minutes * MINUTE - 30 * SECOND),
          addMs(start, minutes * MINUTE + 30 * SECOND),
        )
      ).map((hint) => `${hint.type} ${hint.id === fire.conversation.id ? "fire" : "tip"}`);
    expect(await told(1)).toEqual([]);
    expect(await told(3)).toEqual(["conversation fire"]);
    expect(await told(20)).toEqual([]);
    expect(await told(30)).toEqual(["conversation tip"]);
  });
});
