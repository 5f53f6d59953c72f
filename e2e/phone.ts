import type { System } from "./system.ts";

export type Person = { id: string; name: string };
export type Chat = {
  messages: {
    msg_id: string;
    from: "user" | "oa";
    kind: string;
    text?: string;
    buttons?: { title: string; payload?: string }[];
  }[];
};

/** A citizen with a phone, played by the control API. */
export async function citizen(system: System, name: string) {
  const [page] = await system.control<{ oa_id: string }[]>("GET", "/oas");
  if (page === undefined) throw new Error("the simulator has no page");
  const person = await system.control<Person>("POST", "/people", { name });
  const chat = () => system.control<Chat>("GET", `/people/${person.id}/chats/${page.oa_id}`);
  const send = (message: Record<string, unknown>) =>
    system.control<{ msg_ids: string[] }>("POST", `/people/${person.id}/messages`, message);
  return {
    ...person,
    oa_id: page.oa_id,
    follow: () => system.control("POST", `/people/${person.id}/follow`),
    send,
    write: (text: string) => send({ kind: "text", text }),
    chat,
    /** What the page said to this person so far. */
    said: async (): Promise<string[]> =>
      (await chat()).messages
        .filter((message) => message.from === "oa")
        .map((message) => message.text ?? `(${message.kind})`),
  };
}
