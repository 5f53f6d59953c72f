import { PASSWORD } from "./canary-world.ts";

/** A screen of an officer that keeps every byte which the desk ever sent to it. */
export class Officer {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  readonly #received: Buffer[];
  readonly #ending = new AbortController();

  constructor(url: string, received: Buffer[]) {
    this.#url = url;
    this.#received = received;
  }

  async ask(
    method: string,
    path: string,
    body?: unknown,
    type = "application/json",
  ): Promise<{ status: number; body: unknown; bytes: Buffer }> {
    const isPlain = body instanceof FormData || typeof body === "string";
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      headers: this.#headers(body === undefined || body instanceof FormData ? undefined : type),
      ...(body === undefined ? {} : { body: isPlain ? body : JSON.stringify(body) }),
    });
    for (const one of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (one.split(";")[0] ?? "").split("=");
      this.#cookies.set(name, value);
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    this.#received.push(Buffer.from(JSON.stringify([...answer.headers])), bytes);
    const isJson = answer.headers.get("content-type")?.includes("json") === true && bytes.length > 0;
    return { status: answer.status, body: isJson ? JSON.parse(bytes.toString("utf8")) : null, bytes };
  }

  async signIn(username: string): Promise<void> {
    const answer = await this.ask("POST", "/api/session", { username, password: PASSWORD });
    if ((answer.body as { step?: unknown } | null)?.step !== "done")
      throw new Error(`not signed in: ${answer.status}`);
  }

  /** Listens to what the desk tells of its own accord, until `stop`. */
  async listen(): Promise<void> {
    const { signal } = this.#ending;
    const answer = await fetch(`${this.#url}/api/live`, { headers: this.#headers(), signal });
    const read = async (): Promise<void> => {
      for await (const chunk of answer.body ?? []) this.#received.push(Buffer.from(chunk));
    };
    void read().catch(() => undefined);
  }

  stop(): void {
    this.#ending.abort();
  }

  #headers(type?: string): Record<string, string> {
    return {
      origin: this.#url,
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...(type === undefined ? {} : { "content-type": type }),
    };
  }
}
