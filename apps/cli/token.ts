import { MOST_DAYS, scope, tokenDays, tokenName } from "@keng/contract/tokens.ts";
import { SCOPES, type Scope } from "@keng/contract/token-can.ts";
import { newId } from "@keng/core/ids.ts";
import { makeToken } from "@keng/desk/tokens/make-token.command.ts";
import { revokeToken } from "@keng/desk/tokens/revoke-token.command.ts";
import { readTokens } from "@keng/desk/tokens/tokens.query.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import * as texts from "@keng/i18n/officer/tokens.ts";
import { type Translate, translator } from "@keng/i18n/translator.ts";
import type { Command } from "commander";
import { collect, officerMeant } from "./account.ts";
import { columns } from "./columns.ts";
import { type Operator, Refusal, sayIn, withDesk } from "./operator.ts";

type MakeOptions = { name: string; scope: string[]; days: string };

/** `keng account token …`: tokens for officers' own programs, by whoever has the machine; in the audit log as such. */
export function tokenCommand(account: Command, operator: Operator): void {
  const say = sayIn(operator.lang);
  const t = translator(operator.lang, texts);
  const token = account.command("token").description(t("cli.token"));

  token
    .command("make <username>")
    .description(t("cli.make"))
    .requiredOption("--name <name>", t("cli.name"))
    .option("--scope <scope>", t("cli.scope", { scopes: SCOPES.join(", ") }), collect, [])
    .option("--days <days>", t("cli.days", { most: MOST_DAYS }), "30")
    .action((username: string, options: MakeOptions) =>
      withDesk(operator, async (desk) => {
        const name = tokenName.safeParse(options.name);
        if (!name.success) throw new Refusal(t("cli.error_name"));
        const days = tokenDays.safeParse(Number(options.days));
        if (!days.success) throw new Refusal(t("cli.error_days", { most: MOST_DAYS }));
        const scopes = scopesIn(t, options.scope);
        const operator_for = await officerMeant(desk, say, username);
        const asked = { id: newId(), name: name.data, scopes, days: days.data };
        const made = await makeToken(desk, { operator_for }, asked);
        operator.out(t("cli.made", { name: made.row.name, until: dateTime(made.row.expires_at) }));
        operator.out(made.token);
      }),
    );

  token
    .command("list <username>")
    .description(t("cli.list"))
    .action((username: string) =>
      withDesk(operator, async (desk) => {
        const rows = await readTokens(desk, null, await officerMeant(desk, say, username));
        if (rows.length === 0) return operator.out(t("cli.none"));
        const cells = rows.map((row) => [
          row.id.slice(0, 8),
          row.name,
          row.scopes.join(","),
          t(`state.${row.state}`),
          t("made_on", { made: dateTime(row.created_at), until: dateTime(row.expires_at) }),
          row.last_used_at === null ? t("unused") : t("used", { when: dateTime(row.last_used_at) }),
        ]);
        for (const line of columns(cells)) operator.out(line);
      }),
    );

  token
    .command("revoke <username> <token>")
    .description(t("cli.revoke"))
    .action((username: string, asked: string) =>
      withDesk(operator, async (desk) => {
        const officer = await officerMeant(desk, say, username);
        const wanted = asked.normalize("NFC");
        const living = (await readTokens(desk, null, officer)).filter((row) => row.state === "living");
        const found = living.filter((row) => row.id.startsWith(wanted.toLowerCase()) || row.name === wanted);
        const [only] = found;
        if (only === undefined || found.length > 1) throw new Refusal(t("cli.error_token"));
        await revokeToken(desk, null, officer, only.id);
        operator.out(t("revoked", { name: only.name }));
      }),
    );
}

function scopesIn(t: Translate<typeof texts.vi>, asked: readonly string[]): Scope[] {
  if (asked.length === 0) throw new Refusal(t("cli.error_scopes"));
  return asked.map((one) => {
    const known = scope.safeParse(one.trim());
    if (!known.success) throw new Refusal(t("cli.error_scope", { scope: one, scopes: SCOPES.join(", ") }));
    return known.data;
  });
}
