import { Button } from "@mantine/core";
import { IconAlertTriangle, IconListDetails, IconShieldCheck } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { AuditRow } from "@keng/contract/console-audit.ts";
import { dateTime, number } from "@keng/i18n/formats.ts";
import * as acts from "@keng/i18n/officer/acts.ts";
import * as audit from "@keng/i18n/officer/audit.ts";
import * as tokens from "@keng/i18n/officer/tokens.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { api } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { deskNow } from "../now.ts";
import page from "../page.module.css";
import { detailWords } from "./detail.ts";
import { auditRead } from "../reads.ts";
import style from "./audit.module.css";

/** What has a name of its own; all else is known by the thread that it is in. */
const BY_NAME: ReadonlySet<string> = new Set(["officer", "token", "page"]);
const IS_ID = /^[0-9a-f-]{36}$/;

export function AuditPage(): ReactElement {
  const t = useTexts(audit);
  const word = useTexts(words);
  const entries = useInfiniteQuery(auditRead);
  const rows = entries.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <div className={page.page}>
      <div className={page.inner}>
        <h1 className={page.title}>{t("title")}</h1>
        <p className={page.text}>{t("text")}</p>
        <Verify />
        {entries.isPending ? <SkeletonRows rows={8} height={48} label={word("loading")} /> : null}
        {entries.error ? <FaultNote error={entries.error} retry={() => void entries.refetch()} /> : null}
        {entries.isSuccess && rows.length === 0 ? (
          <EmptyState icon={<IconListDetails size={32} />} title={t("empty_title")} text={t("empty_text")} />
        ) : null}
        {rows.length > 0 ? (
          <div className={page.tableBox}>
            <table className={page.table} aria-label={t("table")}>
              <thead>
                <tr>
                  <th scope="col">{t("number")}</th>
                  <th scope="col">{t("when")}</th>
                  <th scope="col">{t("who")}</th>
                  <th scope="col">{t("what")}</th>
                  <th scope="col">{t("about")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Entry key={row.seq} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
        {entries.hasNextPage ? (
          <Button
            variant="default"
            className={page.start}
            loading={entries.isFetchingNextPage}
            onClick={() => void entries.fetchNextPage()}
          >
            {t("more")}
          </Button>
        ) : rows.length > 0 ? (
          <p className={page.hint}>{t("end")}</p>
        ) : null}
      </div>
    </div>
  );
}

function Verify(): ReactElement {
  const t = useTexts(audit);
  const [at, setAt] = useState("");
  const verify = useMutation({
    mutationFn: api.verifyAudit,
    onSuccess: () => setAt(dateTime(deskNow())),
  });
  const verdict = verify.data;
  return (
    <section className={style.verify}>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {t("verify")}
      </Button>
      <p role="status" className={style.verdict} data-ok={verdict?.ok} data-testid="audit-verdict">
        {verify.isPending ? t("verifying") : null}
        {verdict?.ok === true ? (
          <>
            <IconShieldCheck size={20} aria-hidden="true" />
            {t("intact", { n: verdict.entries, time: at })} {t("head", { head: verdict.head })}
          </>
        ) : null}
        {verdict?.ok === false ? (
          <>
            <IconAlertTriangle size={20} aria-hidden="true" />
            {t("broken", { n: verdict.broken_at ?? 0 })}
          </>
        ) : null}
      </p>
      {verify.error ? <FaultNote error={verify.error} /> : null}
    </section>
  );
}

function Entry({ row }: { row: AuditRow }): ReactElement {
  const t = useTexts(audit);
  const act = useTexts(acts);
  const token = useTexts(tokens);
  const lang = useLang();
  const detail = detailWords(lang, row);
  return (
    <tr>
      <td className={page.number}>{number(lang, row.seq)}</td>
      <td className={page.number}>
        <time dateTime={row.at}>{dateTime(row.at)}</time>
      </td>
      <td>
        {row.officer ?? t("system")}
        {row.token === null ? null : <span className={page.quiet}>{token("by", { name: row.token })}</span>}
      </td>
      <td>
        {known(row.act) ? act(row.act) : row.act}
        {detail === null ? null : <span className={page.quiet}>{detail}</span>}
        {row.reason === null ? null : (
          <span className={page.quiet}>{t("reason", { reason: row.reason })}</span>
        )}
      </td>
      <td>
        <About row={row} />
      </td>
    </tr>
  );
}

/** By its name where the reader may know it; else by the beginning of its number, so that lines can be told apart. */
function About({ row }: { row: AuditRow }): ReactElement {
  const t = useTexts(audit);
  const word = useTexts(words);
  const kind = knownSubject(row.subject_type) ? t(`subject.${row.subject_type}`) : row.subject_type;
  if (row.subject_name !== null) {
    if (BY_NAME.has(row.subject_type)) return <>{`${kind} ${row.subject_name}`}</>;
    return (
      <>
        {row.subject_type === "conversation" ? null : `${kind} · `}
        {word("source", { label: row.subject_name })}
      </>
    );
  }
  const isId = row.subject_id !== null && IS_ID.test(row.subject_id);
  return (
    <>
      {kind}
      {isId ? (
        <span className={style.id} title={row.subject_id ?? undefined}>
          {t("number_of", { id: row.subject_id?.slice(0, 8) ?? "" })}
        </span>
      ) : null}
    </>
  );
}

type After<Prefix extends string> = keyof typeof audit.vi extends infer Key
  ? Key extends `${Prefix}.${infer Name}`
    ? Name
    : never
  : never;

const known = (act: string): act is keyof typeof acts.vi => act in acts.vi;
const knownSubject = (type: string): type is After<"subject"> => `subject.${type}` in audit.vi;
