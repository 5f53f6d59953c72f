import { failureFacts } from "@keng/log/failure.ts";
import type { Gateway } from "../context.ts";
import { claimNameless } from "./claim-nameless.command.ts";
import { fetchPerson } from "./identity.client.ts";
import { sealIdentity } from "./seal-identity.command.ts";

/** Asks Zalo who new people are and seals the answer. Who is not told now is asked for again later. */
export async function sealIdentities(gateway: Gateway): Promise<boolean> {
  const people = await claimNameless(gateway, 4);
  await Promise.all(
    people.map(async ({ id, page_id, user_id }) => {
      try {
        await sealIdentity(gateway, id, await fetchPerson(gateway, page_id, user_id));
      } catch (error) {
        gateway.log("job_failed", { job: "identity", id, ...failureFacts(error) });
      }
    }),
  );
  return people.length > 0;
}
