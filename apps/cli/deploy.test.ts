import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigBroken } from "@keng/core/environment.ts";
import { deskConfig } from "@keng/desk/config.ts";
import { gatewayConfig } from "@keng/gateway/config.ts";
import { describe, expect, it } from "vitest";
import { cliConfig } from "./config.ts";

const DEPLOY = join(import.meta.dirname, "..", "..", "deploy");
const read = (name: string): string => readFileSync(join(DEPLOY, name), "utf8");
const settings = (text: string, line: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(line)].map((found) => [found[1] ?? "", found[2] ?? ""]));

/** What a program would refuse, apart from files that lie on the real machine. */
function refused(parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!(error instanceof ConfigBroken)) throw error;
    return error.problems
      .filter((one) => one.code !== "file_missing" && one.code !== "file_broken")
      .map((one) => `${one.name} ${one.code}`);
  }
}

describe("deploy/", () => {
  it("sets only what the programs take, and each side only its own", () => {
    const line = /^(KENG_\w+)=(.*)$/gm;
    const gateway = settings(read("systemd/gateway.env"), line);
    const desk = settings(read("systemd/desk.env"), line);
    expect(Object.keys(gateway).filter((name) => name.includes("DESK"))).toEqual([
      "KENG_GATEWAY_DESK_PUBLIC_KEY",
    ]);
    expect(Object.keys(desk).filter((name) => name.includes("GATEWAY"))).toEqual([
      "KENG_DESK_GATEWAY_PUBLIC_KEY",
    ]);
    for (const one of [gateway, desk, settings(read("systemd/owner.env"), line)])
      expect(refused(() => cliConfig(one))).toEqual([]);
    expect(refused(() => gatewayConfig(gateway))).toEqual([]);
    expect(refused(() => deskConfig(desk))).toEqual([]);
    const composed = settings(read("compose.yaml"), /^\s+(KENG_\w+): (.*)$/gm);
    expect(Object.keys(composed).length).toBeGreaterThan(8);
    const known = [...Object.keys(gateway), ...Object.keys(desk), "KENG_DATABASE_URL_FILE"];
    expect(Object.keys(composed).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("runs gateway and desk as two users who see nothing of each other, without any capability", () => {
    for (const [side, other] of [
      ["gateway", "desk"],
      ["desk", "gateway"],
    ]) {
      const unit = read(`systemd/keng-${side}.service`);
      expect(unit).toContain(`User=keng-${side}\n`);
      expect(unit).toContain(`start ${side}\n`);
      expect(unit).toMatch(
        new RegExp(`^InaccessiblePaths=.*/var/lib/keng-${other} .*/etc/keng/${other}.env`, "m"),
      );
      for (const wall of [
        "CapabilityBoundingSet=\n",
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "LimitCORE=0",
        "MemorySwapMax=0",
      ])
        expect(unit).toContain(wall);
    }
    expect(read("systemd/keng-desk.service")).toContain("IPAddressDeny=any");
  });

  it("calls only commands that there are", () => {
    const main = readFileSync(join(import.meta.dirname, "main.ts"), "utf8");
    const others = readFileSync(join(import.meta.dirname, "backup", "commands.ts"), "utf8");
    const words = readdirSync(join(DEPLOY, "systemd"))
      .flatMap((name) => [...read(`systemd/${name}`).matchAll(/main\.ts (\w+)/g)])
      .map((found) => found[1]);
    expect(words.length).toBe(4);
    for (const word of words) expect(main + others).toMatch(new RegExp(`command\\("${word}[" ]`));
  });
});
