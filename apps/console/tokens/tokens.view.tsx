import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import type { TokenRow } from "@keng/contract/tokens.ts";
import { scopesFor } from "@keng/contract/token-can.ts";
import { dateTime, relative } from "@keng/i18n/formats.ts";
import * as tokens from "@keng/i18n/officer/tokens.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import page from "../page.module.css";
import { say } from "../shell/toast.ts";
import { MakeToken } from "./make-token.view.tsx";
import { MadeToken } from "./made-token.view.tsx";
import { tokenApi, type TokenMade, tokensRead } from "./tokens-api.ts";

/** The tokens of this officer's programs. Whose roles are of no use to a program has no such card. */
export function TokensCard({ me }: { me: Me }): ReactElement | null {
  const t = useTexts(tokens);
  const word = useTexts(words);
  const list = useQuery(tokensRead);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<TokenMade | null>(null);
  const scopes = scopesFor(me.roles);
  if (scopes.length === 0) return null;
  return (
    <section className={page.card} aria-labelledby="tokens">
      <h2 id="tokens" className={page.sub}>
        {t("title")}
      </h2>
      <p className={page.hint}>{t("text")}</p>
      {list.isPending ? <SkeletonRows rows={1} height={56} label={word("loading")} /> : null}
      {list.error ? <FaultNote error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? <p>{t("none")}</p> : null}
      {list.data && list.data.length > 0 ? (
        <ul>
          {list.data.map((row) => (
            <Token key={row.id} row={row} />
          ))}
        </ul>
      ) : null}
      <Button variant="default" className={page.start} onClick={() => setMaking(true)}>
        {t("make")}
      </Button>
      {making ? (
        <MakeToken
          scopes={scopes}
          onClose={() => setMaking(false)}
          onMade={(one) => {
            setMaking(false);
            setMade(one);
          }}
        />
      ) : null}
      {made === null ? null : <MadeToken made={made} onClose={() => setMade(null)} />}
    </section>
  );
}

function Token({ row }: { row: TokenRow }): ReactElement {
  const t = useTexts(tokens);
  const lang = useLang();
  const now = useNow();
  const queries = useQueryClient();
  const { name } = row;
  const revoke = useMutation({
    mutationFn: () => tokenApi.revoke(row.id),
    onSuccess: () => say(t("revoked", { name })),
    onSettled: () => void queries.invalidateQueries({ queryKey: tokensRead.queryKey }),
  });
  const facts = [
    row.scopes.map((scope) => t(`scope.${scope}`)).join(", "),
    t("made_on", { made: dateTime(row.created_at), until: dateTime(row.expires_at) }),
    ...(row.by_operator ? [t("by_operator")] : []),
    row.last_used_at === null ? t("unused") : t("used", { when: relative(lang, row.last_used_at, now) }),
  ];
  return (
    <li className={page.row} data-testid="token">
      <span className={page.words}>
        <span>{name}</span>
        <span className={page.hint}>{facts.join(" · ")}</span>
      </span>
      {row.state === "living" ? (
        <Button
          variant="default"
          loading={revoke.isPending}
          aria-label={t("revoke_of", { name })}
          onClick={() => revoke.mutate()}
        >
          {t("revoke")}
        </Button>
      ) : (
        <span className={page.hint}>{t(`state.${row.state}`)}</span>
      )}
      {revoke.error ? <FaultNote error={revoke.error} /> : null}
    </li>
  );
}
