import { officerInvite } from "@keng/contract/console-api.ts";
import { ROLES, role, type Role } from "@keng/contract/roles.ts";
import type { Desk } from "@keng/desk/context.ts";
import { inviteOfficer } from "@keng/desk/officers/invite-officer.command.ts";
import { readOfficers } from "@keng/desk/officers/officers.query.ts";
import { renewInvitation } from "@keng/desk/officers/renew-invitation.command.ts";
import { setRoles } from "@keng/desk/officers/set-roles.command.ts";
import type { Invited } from "@keng/desk/officers/way-in.store.ts";
import { suspendOfficer } from "@keng/desk/officers/suspend-officer.command.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import * as roleTexts from "@keng/i18n/officer/roles.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Command } from "commander";
import { type Operator, Refusal, type Say, sayIn, unitMeant, withDesk } from "./operator.ts";
import { columns } from "./columns.ts";

type CreateOptions = { unit?: string; username: string; name: string; role: string[] };

/** `keng account …`: accounts on written order, by whoever has the machine; every act is in the audit log. */
export function accountCommand(program: Command, operator: Operator): Command {
  const say = sayIn(operator.lang);
  const account = program.command("account").description(say("account"));
  const roleOption = say("option.role", { roles: ROLES.join(", ") });

  account
    .command("create")
    .description(say("account.create"))
    .option("--unit <unit>", say("option.unit"))
    .requiredOption("--username <username>", say("option.username"))
    .requiredOption("--name <name>", say("option.name"))
    .option("--role <role>", roleOption, collect, [])
    .action((options: CreateOptions) =>
      withDesk(operator, async (desk) => {
        const roles = rolesIn(say, options.role);
        if (!officerInvite.shape.username.safeParse(options.username).success)
          throw new Refusal(say("error.username"));
        const unit = await unitMeant(desk, say, options.unit);
        const { username, name } = options;
        const asked = { unit_id: unit.id, username, display_name: name.trim(), roles };
        tell(operator, say, await inviteOfficer(desk, null, asked));
      }),
    );

  account
    .command("list")
    .description(say("account.list"))
    .option("--unit <unit>", say("option.unit"))
    .action((options: { unit?: string }) =>
      withDesk(operator, async (desk) => {
        const nameOf = translator(operator.lang, roleTexts);
        const unit = options.unit === undefined ? undefined : await unitMeant(desk, say, options.unit);
        const officers = await readOfficers(desk, null, unit?.id);
        if (officers.length === 0) return operator.out(say("no_officers"));
        const rows = officers.map((one) => [
          one.username,
          one.display_name,
          say(`state.${one.state}`),
          one.roles.map((held) => nameOf(held)).join(", "),
        ]);
        for (const line of columns(rows)) operator.out(line);
      }),
    );

  account
    .command("reset <username>")
    .description(say("account.reset"))
    .action((username: string) =>
      withDesk(operator, async (desk) => {
        const id = await officerMeant(desk, say, username);
        tell(operator, say, await renewInvitation(desk, null, id));
      }),
    );

  for (const [verb, isSuspended, done] of [
    ["suspend", true, "suspended"],
    ["restore", false, "restored"],
  ] as const)
    account
      .command(`${verb} <username>`)
      .description(say(`account.${verb}`))
      .action((username: string) =>
        withDesk(operator, async (desk) => {
          await suspendOfficer(desk, null, await officerMeant(desk, say, username), isSuspended);
          operator.out(say(done, { username }));
        }),
      );

  account
    .command("roles <username>")
    .description(say("account.roles"))
    .option("--role <role>", roleOption, collect, [])
    .action((username: string, options: { role: string[] }) =>
      withDesk(operator, async (desk) => {
        const roles = rolesIn(say, options.role);
        const officer = await officerMeant(desk, say, username);
        const { needs_confirmation, invitation } = await setRoles(desk, null, officer, roles);
        operator.out(say(needs_confirmation ? "roles_wait" : "roles_set", { username }));
        if (invitation !== null) tell(operator, say, invitation);
      }),
    );
  return account;
}

/** An option that may be given several times, or once with commas. */
export function collect(one: string, before: string[]): string[] {
  return [...before, ...one.split(",")];
}

function rolesIn(say: Say, asked: readonly string[]): Role[] {
  if (asked.length === 0) throw new Refusal(say("error.roles"));
  return asked.map((one) => {
    const known = role.safeParse(one.trim());
    if (!known.success) throw new Refusal(say("error.role", { role: one, roles: ROLES.join(", ") }));
    return known.data;
  });
}

/** The officer with this user name. */
export async function officerMeant(desk: Desk, say: Say, username: string): Promise<string> {
  const found = (await readOfficers(desk, null)).find((one) => one.username === username.toLowerCase());
  if (found === undefined) throw new Refusal(say("error.no_officer", { username }));
  return found.id;
}

function tell(operator: Operator, say: Say, invited: Invited): void {
  operator.out(say("invited", { when: dateTime(invited.expires_at) }));
  operator.out(invited.url);
  if (invited.needs_confirmation) operator.out(say("invited_waits"));
}
