import { Link } from "@tanstack/react-router";
import { memo, type ReactElement } from "react";
import type { ConversationRow } from "@keng/contract/console-api.ts";
import { listTime } from "@keng/i18n/formats.ts";
import * as habits from "@keng/i18n/officer/habits.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { AliasTile } from "@keng/ui/alias-tile.view.tsx";
import { useTexts } from "../language.tsx";
import style from "./inbox-row.module.css";
import { hitPieces } from "./message-text.ts";
import { givenName } from "./pill.ts";
import { ThreadPill } from "./thread-pill.view.tsx";

/** The address with this thread open is this page; any other thread is another. */
const EXACTLY = { exact: true, includeSearch: true };

type Props = { row: ConversationRow; open: boolean; me: string; now: number; onFocus: () => void };

/** Two lines: who, what kind, what was said, when, and the one thing that matters now. */
export const InboxRow = memo(function InboxRow({ row, open, me, now, onFocus }: Props): ReactElement {
  const t = useTexts(inbox);
  const word = useTexts(words);
  const habit = useTexts(habits);
  const emergency = row.kind === "emergency";
  return (
    <Link
      to="/hop-thu"
      search={(before) => {
        const { xem: _xem, ...rest } = before;
        return { ...rest, mo: row.id };
      }}
      className={style.row}
      activeOptions={EXACTLY}
      data-open={open || undefined}
      data-id={row.id}
      data-label={row.label}
      data-testid="row"
      data-unread={row.unread || undefined}
      data-urgent={row.emergency === "open" || undefined}
      onFocus={onFocus}
    >
      {row.unread ? (
        <span className={style.dot}>
          <span className="k-unseen">{t("unread")}</span>
        </span>
      ) : null}
      <span className={style.tile}>
        <AliasTile label={row.label} />
      </span>
      <span className={style.who}>
        <span className={style.label}>{word("source", { label: row.label })}</span>
        <span className={emergency ? style.urgent : style.kind}>
          {word(`kind.${row.kind}`)}
          {row.assigned === null
            ? ""
            : ` · ${row.assigned.officer_id === me ? habit("row_mine") : habit("row_assigned", { name: givenName(row.assigned.display_name) })}`}
          {row.snoozed_until === null
            ? ""
            : ` · ${habit("row_snoozed", { when: listTime(row.snoozed_until, now) })}`}
        </span>
      </span>
      <span className={style.pill}>
        <ThreadPill thread={row} me={me} now={now} />
      </span>
      <span className={style.said}>
        <Said row={row} />
      </span>
      <time className={style.time} dateTime={row.last_at}>
        {listTime(row.last_at, now)}
      </time>
    </Link>
  );
});

function Said({ row }: { row: ConversationRow }): ReactElement {
  const t = useTexts(inbox);
  if (row.hit !== null)
    return (
      <>
        {hitPieces(row.hit).map((piece, at) =>
          piece.found ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
        )}
      </>
    );
  const kinds = [...new Set(row.snippet_attachments)].map((kind) => t(`attachment.${kind}`)).join(", ");
  const text = [row.snippet, kinds].filter((part) => part !== null && part !== "").join(" · ");
  if (row.snippet_from === "officer") return <>{t("you_said", { text })}</>;
  if (row.snippet_from === "auto") return <>{t("auto_said", { text })}</>;
  if (row.snippet_from === "zalo_tool") return <>{t("zalo_said", { text })}</>;
  return <>{text}</>;
}
