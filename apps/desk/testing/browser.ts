import type { DeskApp } from "../room.ts";

type Answer = { status: number; code: string | null; body: unknown; headers: Record<string, unknown> };

/** A browser that keeps the desk's cookies and says where it comes from. */
export class Browser {
  readonly #app: DeskApp;
  readonly #origin: string;
  readonly #network: string;
  readonly cookies = new Map<string, string>();

  constructor(app: DeskApp, origin: string, network = "127.0.0.1") {
    this.#app = app;
    this.#network = network;
    this.#origin = origin;
  }

  async ask(method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await this.#app.inject({
      method,
      url,
      remoteAddress: this.#network,
      ...(payload === undefined ? {} : { payload }),
      headers: {
        origin: this.#origin,
        "user-agent": "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36",
        ...(cookie === "" ? {} : { cookie }),
      },
    });
    for (const one of response.cookies) {
      if (one.value === "" || one.maxAge === 0) this.cookies.delete(one.name);
      else this.cookies.set(one.name, one.value);
    }
    const body: unknown = response.body === "" ? null : JSON.parse(response.body);
    const code = response.statusCode < 400 ? null : String((body as { code?: unknown }).code);
    return { status: response.statusCode, code, body, headers: response.headers };
  }
}
