import type { ErrorBody } from "@keng/contract/codes.ts";
import type { DemoAccount } from "./system.ts";

export type Answer<T> = { status: number; body: T; bytes: Buffer };
export type DeskClient = Awaited<ReturnType<typeof deskClient>>;

/** An officer's browser without a screen: keeps the desk's cookies, says where it comes from. */
export async function deskClient(url: string, account: Pick<DemoAccount, "username" | "password">) {
  const cookies = new Map<string, string>();

  async function ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        origin: url,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
    for (const one of answer.headers.getSetCookie()) {
      const [pair = ""] = one.split(";");
      const at = pair.indexOf("=");
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = answer.headers.get("content-type")?.includes("json") === true && bytes.length > 0;
    return { status: answer.status, body: (isJson ? JSON.parse(bytes.toString("utf8")) : null) as T, bytes };
  }

  async function get<T>(path: string): Promise<T> {
    const answer = await ask<T>("GET", path);
    if (answer.status === 200) return answer.body;
    throw new Error(`${answer.status} ${(answer.body as Partial<ErrorBody> | null)?.code ?? ""}`);
  }

  const signedIn = await ask<{ step: string }>("POST", "/api/session", {
    username: account.username,
    password: account.password,
  });
  if (signedIn.body.step !== "done") throw new Error(`not signed in: ${signedIn.status}`);
  return { ask, get, cookies };
}
