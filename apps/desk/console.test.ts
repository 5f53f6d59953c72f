import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { buildServer } from "./server.ts";
import { testDesk } from "./testing/desk.ts";

const folder = mkdtempSync(join(tmpdir(), "keng-console-"));
mkdirSync(join(folder, "built", "assets"), { recursive: true });
writeFileSync(join(folder, "secret.txt"), "outside");
writeFileSync(join(folder, "built", "index.html"), "<html><script>1+1</script><div id=root></div></html>");
writeFileSync(join(folder, "built", "assets", "main-B1zX_9qw.js"), "go()");
writeFileSync(join(folder, "built", ".built-from"), "outside");
writeFileSync(join(folder, "built", "favicon.svg"), "<svg/>");

const desk = await testDesk({ console_folder: join(folder, "built") });
const app = await buildServer(desk, []);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the console", () => {
  it("is served under a strict policy; its addresses lead to the first page", async () => {
    for (const url of ["/", "/hop-thu/5e3c", "/moi/abc"]) {
      const page = await app.inject(url);
      expect([page.statusCode, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
      expect(page.headers["cache-control"]).toBe("no-cache");
      const policy = String(page.headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]+'(;|$)/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(page.headers["x-frame-options"]).toBe("DENY");
      expect(page.headers["referrer-policy"]).toBe("no-referrer");
      expect(page.headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  it("keeps hashed files for ever, and gives no first page in place of a file that is gone", async () => {
    const file = await app.inject("/assets/main-B1zX_9qw.js");
    expect([file.statusCode, file.body]).toEqual([200, "go()"]);
    expect(file.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await app.inject("/favicon.svg")).headers["cache-control"]).toBe("no-cache");
    expect((await app.inject("/assets/old-A1zX_9qw.js")).statusCode).toBe(404);
    expect((await app.inject("/api/nowhere")).headers["content-type"]).toContain("application/json");
  });

  it("gives nothing from outside its folder", async () => {
    for (const url of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/%5c..%5csecret.txt",
      "/assets/%2e%2e/%2e%2e/secret.txt",
      "/.built-from",
      "/%00",
      "/%ff",
    ])
      expect((await app.inject(url)).body).not.toContain("outside");
  });
});
