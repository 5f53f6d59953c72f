import { Button } from "@mantine/core";
import { IconAlertCircle, IconMessageReply, IconPaperclip } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useLayoutEffect, useRef, useState, type ReactElement } from "react";
import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import { REPLY_LENGTH } from "@keng/contract/reply-length.ts";
import { threadCan } from "@keng/contract/thread-can.ts";
import { number, span } from "@keng/i18n/formats.ts";
import * as habits from "@keng/i18n/officer/habits.ts";
import * as composer from "@keng/i18n/officer/composer.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { useKeys } from "../keys.ts";
import { useLang, useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import { say } from "../shell/toast.ts";
import { useStore } from "../store.ts";
import { slashAt } from "../quick-replies/slash.ts";
import { useClaim } from "./acts.ts";
import { AttachedFiles } from "./attached-files.view.tsx";
import { budgetState, partsOf } from "./budget.ts";
import style from "./composer.module.css";
import { draftStateOf, handOnDraft, typeDraft } from "./draft-sync.ts";
import { draftOf } from "./drafts.ts";
import { OtherDraft } from "./other-draft.view.tsx";
import { send } from "./outbox.ts";
import { givenName } from "./pill.ts";
import { ACCEPTED, attach, attachedTo, detachAll } from "./uploads.ts";

/** Ready sentences come after the field in which one may type already. */
const QuickBar = lazy(async () => ({
  default: (await import("../quick-replies/quick-bar.view.tsx")).QuickBar,
}));

const SOFT = 300;
const HARD = REPLY_LENGTH;
const TALLEST = 168;

export function Composer(props: { thread: ConversationView; me: Me; onNext: () => void }): ReactElement {
  const { thread, me } = props;
  const habit = useTexts(habits);
  const t = useTexts(composer);
  const act = useTexts(threadTexts);
  const lang = useLang();
  const now = useNow();
  const queries = useQueryClient();
  const draft = useStore(draftOf(thread.id));
  const draftState = useStore(draftStateOf(thread.id));
  const files = useStore(attachedTo(thread.id));
  const claim = useClaim(thread.id, thread.label);
  const [all, setAll] = useState(false);
  const [caret, setCaret] = useState<number | null>(null);
  const [option, setOption] = useState<string | null>(null);
  const slashKeys = useRef<((key: string) => boolean) | null>(null);
  const [spending, setSpending] = useState<{ goOn: boolean } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  const budget = budgetState(thread.budget, now);
  const held = thread.holder?.officer_id === me.officer_id;
  const heldByOther = thread.holder !== null && !held ? givenName(thread.holder.display_name) : null;
  const ready = files.every((one) => one.upload !== null);
  const something = draft.trim() !== "" || files.length > 0;
  const open = budget.state !== "none" && budget.state !== "over";
  const unfilled = /\{\{[^{}]*\}\}/u.test(draft);
  const canSend = something && ready && open && !unfilled && draft.length <= HARD && heldByOther === null;

  useLayoutEffect(() => {
    const box = field.current;
    if (box === null) return;
    box.style.height = "auto";
    box.style.height = `${Math.min(TALLEST, box.scrollHeight)}px`;
  }, [draft]);

  const parts = partsOf(
    files.flatMap((one) => (one.upload === null ? [] : [one.upload])),
    draft.trim() !== "",
  );
  const last = budget.state === "left" && threadCan.spendLast(thread.kind, budget.n, parts);
  const submit = (goOn = false, spendLast = false): void => {
    if (!canSend) return;
    if (last && !spendLast) return setSpending({ goOn });
    setSpending(null);
    const uploads = files.flatMap((one) => (one.upload === null ? [] : [one.upload]));
    const text = draft;
    handOnDraft(thread.id);
    detachAll(thread.id);
    void send(queries, { thread: thread.id, text, uploads, held, spend_last: spendLast }).catch(
      () => undefined,
    );
    if (goOn) return props.onNext();
    field.current?.focus();
  };
  const slash = caret === null ? null : slashAt(draft, caret);
  const pick = (text: string, bySlash: boolean): void => {
    if (!bySlash || slash === null || caret === null) return insert(text);
    const end = slash.from + text.length;
    typeDraft(thread.id, draft.slice(0, slash.from) + text + draft.slice(caret));
    setCaret(null);
    requestAnimationFrame(() => field.current?.setSelectionRange(end, end));
  };
  const insert = (text: string): void => {
    typeDraft(thread.id, draft.trim() === "" ? text : `${draft.trimEnd()} ${text}`);
    setAll(false);
    field.current?.focus();
  };
  const addFiles = (list: FileList | readonly File[] | null): void => {
    if (list === null || list.length === 0) return;
    if (attach(thread.id, [...list]).leftOut) say(t("too_many_files"), null, "fault");
  };
  useKeys({ r: () => field.current?.focus(), m: () => setAll((before) => !before) });

  return (
    <section
      className={style.composer}
      aria-label={t("label", { label: thread.label })}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        addFiles(event.dataTransfer.files);
      }}
    >
      {heldByOther === null ? null : (
        <div className={style.held} role="status">
          <p>
            <strong>{t("held", { name: heldByOther })}.</strong> {t("held_text")}
          </p>
          <Button variant="default" loading={claim.isPending} onClick={() => claim.mutate(true)}>
            {act("take_over")}
          </Button>
        </div>
      )}
      <p className={style.budget} data-testid="budget" data-state={budget.state}>
        <IconMessageReply size={20} aria-hidden="true" />
        <span className={style.left}>
          {budget.state === "left"
            ? t("budget", { n: budget.n, left: span(lang, budget.leftMs, "short") })
            : budget.state === "none"
              ? t("budget_none")
              : budget.state === "over"
                ? t("budget_over")
                : t("budget_unknown")}
        </span>
        {budget.state === "left" && budget.n > 1 ? (
          <span className={style.keep}>{t("budget_keep")}</span>
        ) : null}
      </p>
      <Suspense fallback={<div className={style.ready} />}>
        <QuickBar
          thread={thread}
          me={me}
          open={all}
          onOpen={setAll}
          slash={slash?.words ?? null}
          keys={slashKeys}
          onActive={setOption}
          onPick={pick}
          onClose={() => {
            setAll(false);
            field.current?.focus();
          }}
        />
      </Suspense>
      {spending !== null && last ? (
        <div className={style.held} role="alert" data-testid="last-reply">
          <p>{habit("last_text")}</p>
          <div className={style.choices}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by pressing Send */}
            <Button autoFocus onClick={() => submit(spending.goOn, true)}>
              {habit("last_send")}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setSpending(null);
                field.current?.focus();
              }}
            >
              {habit("last_keep")}
            </Button>
          </div>
        </div>
      ) : null}
      <OtherDraft thread={thread.id} onChosen={() => field.current?.focus()} />
      <div className={style.box}>
        <AttachedFiles thread={thread.id} files={files} />
        <textarea
          ref={field}
          className={style.field}
          rows={1}
          aria-label={t("label", { label: thread.label })}
          placeholder={t("label", { label: thread.label })}
          aria-describedby="composer-count"
          value={draft}
          aria-controls={slash === null ? undefined : "slash-list"}
          aria-activedescendant={option ?? undefined}
          onChange={(event) => {
            typeDraft(thread.id, event.currentTarget.value.normalize("NFC"));
            setCaret(event.currentTarget.selectionStart);
          }}
          onBlur={() => setCaret(null)}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            addFiles(event.clipboardData.files);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
            if (plain && slash !== null && slashKeys.current?.(event.key) === true) {
              event.preventDefault();
              return;
            }
            if (slash !== null && event.key === "Escape") {
              event.preventDefault();
              event.stopPropagation();
              setCaret(null);
              return;
            }
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              submit(event.shiftKey);
            }
            if (event.key === "Escape") field.current?.blur();
          }}
        />
        <div className={style.tools}>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            accept={ACCEPTED}
            data-testid="file-picker"
            onChange={(event) => {
              addFiles(event.currentTarget.files);
              event.currentTarget.value = "";
            }}
          />
          <button
            type="button"
            className={style.tool}
            aria-label={t("attach")}
            onClick={() => picker.current?.click()}
          >
            <IconPaperclip size={20} aria-hidden="true" />
          </button>
          <span className={style.draft} data-testid="draft-state" data-state={draftState}>
            {draftState === "nothing" ? "" : habit(`draft.${draftState}`)}
          </span>
          <span className={style.count} id="composer-count" data-long={draft.length > SOFT || undefined}>
            <span aria-hidden="true">{t("count", { n: draft.length })}</span>
            <span className="k-unseen">{t("count_said", { n: draft.length })}</span>
          </span>
          <Button
            variant="default"
            className={style.next}
            data-idle={!something || undefined}
            title={habit("send_next_said")}
            aria-label={habit("send_next_said")}
            aria-keyshortcuts="Control+Shift+Enter"
            disabled={!canSend}
            onClick={() => submit(true)}
          >
            {habit("send_next")}
          </Button>
          <Button
            className={style.send}
            aria-label={t("send")}
            aria-keyshortcuts="Control+Enter"
            disabled={!canSend}
            onClick={() => submit()}
          >
            <span className={style.long}>{t("send")}</span>
            <span className={style.short}>{t("send_short")}</span>
          </Button>
        </div>
      </div>
      {unfilled ? (
        <p className={style.hint} role="status">
          <IconAlertCircle size={16} aria-hidden="true" />
          {t("unfilled")}
        </p>
      ) : null}
      {draft.length > SOFT ? (
        <p className={style.hint} role="status" title={number(lang, draft.length)}>
          <IconAlertCircle size={16} aria-hidden="true" />
          {draft.length > HARD ? t("too_long") : t("long")}
        </p>
      ) : null}
    </section>
  );
}
