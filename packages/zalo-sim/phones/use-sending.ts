import { useCallback, useState } from "react";
import type { Chat, PersonSend } from "../control-api.ts";
import { Refused, send } from "./control.ts";

/** A message on its way: in the chat at once, and kept when it could not go. */
export type Pending = {
  key: number;
  message: PersonSend;
  label: string;
  state: "sending" | "failed" | "sent";
  ids: string[];
  code?: string;
};

let counted = 0;

export function useSending(person: string, oa: string, chat: Chat | undefined, onSent: () => void) {
  const [all, setAll] = useState<Pending[]>([]);
  const known = new Set(chat?.messages.map((one) => one.msg_id));
  const change = useCallback(
    (key: number, what: Partial<Pending>) =>
      setAll((old) => old.map((one) => (one.key === key ? { ...one, ...what } : one))),
    [],
  );
  const drop = useCallback((key: number) => setAll((old) => old.filter((one) => one.key !== key)), []);
  const start = useCallback(
    (key: number, message: PersonSend) => {
      send(person, { oa_id: oa, ...message }).then(
        ({ msg_ids: ids }) => {
          if (message.hidden) drop(key);
          else change(key, { state: "sent", ids });
          onSent();
        },
        (thrown: unknown) =>
          change(key, { state: "failed", code: thrown instanceof Refused ? thrown.code : "?" }),
      );
    },
    [person, oa, change, drop, onSent],
  );
  const put = useCallback(
    (message: PersonSend, label: string) => {
      const key = ++counted;
      // What the chat has taken over by now is forgotten here.
      setAll((old) => [
        ...old.filter((one) => one.state !== "sent"),
        { key, message, label, state: "sending", ids: [] },
      ]);
      start(key, message);
    },
    [start],
  );
  const again = useCallback(
    (one: Pending) => {
      change(one.key, { state: "sending" });
      start(one.key, one.message);
    },
    [change, start],
  );
  return {
    pending: all.filter(
      (one) => !one.message.hidden && (one.state !== "sent" || !one.ids.every((msg) => known.has(msg))),
    ),
    put,
    again,
    drop,
  };
}
