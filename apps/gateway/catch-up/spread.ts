import { SECOND } from "@keng/core/time.ts";

const SPREAD_MS = 20 * SECOND;

/**
 * When messages that are read back count as received, in milliseconds before now: each has a moment of its own, in the
 * order of what one person wrote, mixed with everybody else's. Read back at one moment, two threads would show that
 * they are one person's. None is received before it was sent. `chance`: 0 to 1, one for each call.
 */
export function spread<Message extends { at: number; who: string }>(
  messages: readonly Message[],
  now: number,
  chance: () => number,
): { message: Message; age_ms: number }[] {
  const drawn = new Map<string, number[]>();
  for (const { who } of messages) {
    const ages = drawn.get(who) ?? [];
    ages.push(Math.floor(chance() * SPREAD_MS));
    drawn.set(who, ages);
  }
  for (const ages of drawn.values()) ages.sort((a, b) => b - a);
  return messages
    .map((message) => {
      const age = drawn.get(message.who)?.shift() ?? 0;
      return { message, age_ms: Math.max(0, Math.min(age, now - message.at)) };
    })
    .toSorted((a, b) => b.age_ms - a.age_ms);
}
