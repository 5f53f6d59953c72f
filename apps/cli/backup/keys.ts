import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeSecret } from "@keng/seal/keyfile.ts";
import { z } from "zod";
import type { Home } from "../start/home.ts";
import { ArchiveBroken, readArchive, writeArchive } from "./archive.ts";

const HEAD = "keys.json";
const head = z.object({ format: z.literal("keng-keys-1"), side: z.enum(["gateway", "desk"]) });
type Side = z.infer<typeof head>["side"];

/** A side's long-lived keys and, for the gateway, its connection to Zalo: sealed, one side to a file. Never keys of hours. */
export async function saveKeys(
  home: Home,
  side: Side,
  path: string,
  recipients: readonly string[],
): Promise<number> {
  const files = filesOf(home, side).filter(({ file }) => existsSync(file));
  mkdirSync(dirname(path), { recursive: true });
  await writeArchive(path, recipients, new AbortController().signal, async (archive) => {
    await archive.add(HEAD, Buffer.from(JSON.stringify({ format: "keng-keys-1", side })));
    for (const { name, file } of files) await archive.add(name, readFileSync(file));
  });
  return files.length;
}

/** Puts them in their place; where keys are already, nothing is changed and `undefined` comes back. */
export async function loadKeys(
  home: Home,
  path: string,
  identities: readonly string[],
): Promise<Side | undefined> {
  let side: Side | undefined;
  const found = new Map<string, Buffer>();
  for await (const { name, body } of readArchive(path, identities)) {
    const pieces: Buffer[] = [];
    for await (const piece of body) pieces.push(piece);
    if (name !== HEAD) found.set(name, Buffer.concat(pieces));
    else side = head.safeParse(JSON.parse(Buffer.concat(pieces).toString("utf8"))).data?.side;
  }
  if (side === undefined || found.size === 0) throw new ArchiveBroken("not_an_archive");
  if (existsSync(home[side].public_key)) return undefined;
  for (const [name, bytes] of found) {
    const key = /^keys\/([\w.-]+)$/.exec(name)?.[1];
    const place =
      key !== undefined
        ? join(home[side].keys, key)
        : filesOf(home, side).find((one) => one.name === name)?.file;
    if (place !== undefined) writeSecret(place, bytes.toString("utf8"));
  }
  return side;
}

function filesOf(home: Home, side: Side): { name: string; file: string }[] {
  const { keys } = home[side];
  const own = existsSync(keys) ? readdirSync(keys, { withFileTypes: true }) : [];
  return [
    ...own
      .filter((entry) => entry.isFile() && /^[\w-]+\.key(?:\.pub)?$/.test(entry.name))
      .map((entry) => ({ name: `keys/${entry.name}`, file: join(keys, entry.name) })),
    ...(side === "gateway"
      ? [
          { name: "zalo.json", file: home.gateway.zalo },
          { name: "recipients.txt", file: home.gateway.recipients },
        ]
      : []),
  ];
}
