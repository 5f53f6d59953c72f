import type { MessagesPage } from "@keng/contract/console-api.ts";
import { unzipSync } from "fflate";
import type { Officer } from "./canary-officer.ts";

/** Looks at everything that hangs on these messages, in each form. What is packed is opened: it would hide what it holds. */
export async function readMedia(
  officer: Officer,
  received: Buffer[],
  items: MessagesPage["items"],
  counts: Map<string, number>,
): Promise<void> {
  for (const sent of items.flatMap((item) => item.attachments)) {
    if (sent.mime === null || sent.state !== "ready") continue;
    await officer.ask("GET", `/api/attachments/${sent.id}?size=thumb`);
    const { bytes } = await officer.ask("GET", `/api/attachments/${sent.id}`);
    for (let page = 1; page <= sent.pages; page += 1)
      await officer.ask("GET", `/api/attachments/${sent.id}/pages/${page}`);
    if (sent.mime.includes("wordprocessing")) received.push(...unpacked(bytes));
    counts.set(sent.mime, (counts.get(sent.mime) ?? 0) + 1);
  }
}

function unpacked(archive: Buffer): Buffer[] {
  if (archive.subarray(0, 2).toString("latin1") !== "PK") throw new Error("no letter came");
  return Object.values(unzipSync(archive)).map((part) => Buffer.from(part));
}
