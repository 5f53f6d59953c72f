import { Agent, type IncomingMessage, request } from "node:http";
import type { LiveEvent } from "@keng/contract/events.ts";

type Answer = { status: number; text: string; cookie: string | null };

/** A signed-in officer's browser, as far as the desk can tell: its cookie, its origin, connections kept open. */
export class Officer {
  readonly #url: URL;
  readonly #origin: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32 });
  cookie = "";

  /** `origin`: the address that officers type, when the desk is asked at another. */
  constructor(url: string, origin = url) {
    this.#url = new URL(url);
    this.#origin = new URL(origin);
  }

  async signIn(account: { username: string; password: string }): Promise<void> {
    const { username, password } = account;
    const answer = await this.ask("POST", "/api/session", { username, password });
    if (answer.status !== 200 || answer.cookie === null) throw new Error(`sign-in: ${answer.status}`);
    this.cookie = answer.cookie;
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.ask("GET", path);
    if (answer.status !== 200) throw new Error(`${answer.status} to GET ${path}`);
    return JSON.parse(answer.text) as T;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const out = request(this.#to(method, path, body !== undefined), (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => void parts.push(part));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(parts).toString("utf8"),
            cookie: answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? null,
          }),
        );
        answer.on("error", reject);
      });
      out.on("error", reject);
      out.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Opens the live channel; resolves when its first event has come. Returns how to close it. */
  async listen(hear: (event: LiveEvent) => void): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const out = request({ ...this.#to("GET", "/api/live", false), agent: false }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`live: ${answer.statusCode}`));
        readEvents(answer, (event) => {
          if (event.type === "reset") resolve(() => void out.destroy());
          hear(event);
        });
      });
      out.on("error", reject);
      out.end();
    });
  }

  #to(method: string, path: string, hasBody: boolean) {
    return {
      host: "127.0.0.1",
      port: this.#url.port,
      agent: this.#agent,
      method,
      path,
      headers: {
        host: this.#origin.host,
        origin: this.#origin.origin,
        "user-agent": "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36",
        ...(this.cookie === "" ? {} : { cookie: this.cookie }),
        ...(hasBody ? { "content-type": "application/json" } : {}),
      },
    };
  }
}

function readEvents(answer: IncomingMessage, hear: (event: LiveEvent) => void): void {
  let seen = "";
  answer.setEncoding("utf8");
  answer.on("data", (text: string) => {
    seen += text;
    const events = seen.split("\n\n");
    seen = events.pop() ?? "";
    for (const event of events) {
      const data = event.split("\n").find((line) => line.startsWith("data: "));
      if (data !== undefined) hear(JSON.parse(data.slice(6)) as LiveEvent);
    }
  });
  answer.on("error", () => undefined);
}
