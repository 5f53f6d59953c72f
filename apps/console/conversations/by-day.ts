import { dayNumber } from "@keng/i18n/formats.ts";

export type Day<Message> = { day: number; first: Message; messages: Message[] };

/** Messages under the day on which they were sent, in Vietnam's time. */
export function byDay<Message extends { sent_at: string }>(messages: readonly Message[]): Day<Message>[] {
  const days: Day<Message>[] = [];
  for (const message of messages) {
    const day = dayNumber(message.sent_at);
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, first: message, messages: [message] });
  }
  return days;
}
