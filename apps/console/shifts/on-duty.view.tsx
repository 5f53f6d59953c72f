import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import type { ShiftsNow, TurnView } from "@keng/contract/console-shifts.ts";
import { type Post, POSTS, shiftCan } from "@keng/contract/shift-can.ts";
import { dateTime, dayNumber, time } from "@keng/i18n/formats.ts";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { givenName } from "../conversations/pill.ts";
import { Dialog } from "../dialog.view.tsx";
import { useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import page from "../page.module.css";
import style from "./shifts.module.css";
import { useShiftActs } from "./use-shift-acts.ts";

type Acts = ReturnType<typeof useShiftActs>;
type Note = ShiftsNow["notes"][number];

/** Each post with who stands there, and the one press that goes with it. */
export function OnDuty({ now, me }: { now: ShiftsNow; me: Me }): ReactElement {
  const t = useTexts(shifts);
  const acts = useShiftActs();
  const stands = now.turns.some((turn) => turn.officer.officer_id === me.officer_id);
  const posts = POSTS.flatMap((post): { post: Post; turn: TurnView | null }[] => {
    const turns = now.turns.filter((turn) => turn.post === post);
    if (turns.length > 0) return turns.map((turn) => ({ post, turn }));
    return post === "standby" ? [] : [{ post, turn: null }];
  });
  return (
    <section className={page.card} aria-label={t("now")}>
      <h2 className={page.sub}>{t("now")}</h2>
      <ul className={style.posts}>
        {posts.map(({ post, turn }) => (
          <Stand
            key={turn?.id ?? post}
            post={post}
            turn={turn}
            note={now.notes.find((note) => note.shift_id === turn?.id) ?? null}
            me={me}
            acts={acts}
          />
        ))}
      </ul>
      {stands || !shiftCan.stand("standby", me.roles) ? null : (
        <Button
          variant="default"
          className={page.start ?? ""}
          loading={acts.begin.isPending}
          onClick={() => acts.begin.mutate("standby")}
        >
          {t("go_on.standby")}
        </Button>
      )}
    </section>
  );
}

function Stand(props: {
  post: Post;
  turn: TurnView | null;
  note: Note | null;
  me: Me;
  acts: Acts;
}): ReactElement {
  const { post, turn, note, me } = props;
  const t = useTexts(shifts);
  const now = useNow();
  const mine = turn?.officer.officer_id === me.officer_id;
  const shown = (at: string): string => (dayNumber(at) === dayNumber(now) ? time(at) : dateTime(at));
  return (
    <li className={style.post} data-testid="post" data-waiting={(note !== null && !mine) || undefined}>
      <div className={style.who}>
        <span className={style.label}>{t(`post.${post}`)}</span>
        <span className={page.name}>
          {turn === null ? t("nobody") : turn.officer.display_name}
          {mine ? <span className={style.you}>{t("you")}</span> : null}
        </span>
        {turn === null ? null : (
          <span className={page.hint}>{t("since", { when: shown(turn.began_at) })}</span>
        )}
        {note === null ? null : (
          <span className={style.note}>
            {t(mine ? "waiting_mine" : "waiting", { time: shown(note.written_at) })}
          </span>
        )}
      </div>
      <Press {...props} mine={mine} />
    </li>
  );
}

function Press(props: {
  post: Post;
  turn: TurnView | null;
  note: Note | null;
  me: Me;
  mine: boolean;
  acts: Acts;
}): ReactElement | null {
  const { post, turn, note, me, mine, acts } = props;
  const t = useTexts(shifts);
  const [sure, setSure] = useState(false);
  const may = shiftCan.stand(post, me.roles);
  const see =
    note === null ? null : (
      <Link to="/ca-truc" search={{ bb: note.id }} className={style.link}>
        {t("see_note")}
      </Link>
    );
  if (turn === null)
    return may ? (
      <Button
        className={page.start ?? ""}
        loading={acts.begin.isPending}
        onClick={() => acts.begin.mutate(post)}
      >
        {t("go_on")}
      </Button>
    ) : null;
  if (mine)
    return (
      <div className={style.acts}>
        {see}
        {note === null ? null : (
          <Button
            variant="default"
            loading={acts.withdraw.isPending}
            onClick={() => acts.withdraw.mutate(turn.id)}
          >
            {t("withdraw")}
          </Button>
        )}
        {shiftCan.leave(post) ? (
          <Button variant="default" loading={acts.end.isPending} onClick={() => acts.end.mutate(turn.id)}>
            {t("end")}
          </Button>
        ) : null}
      </div>
    );
  if (post === "standby" || !may) return see;
  return (
    <div className={style.acts}>
      {see}
      {note === null ? (
        <Button variant="default" onClick={() => setSure(true)}>
          {t("take_over")}
        </Button>
      ) : (
        <Button loading={acts.take.isPending} onClick={() => acts.take.mutate(turn.id)}>
          {t("take")}
        </Button>
      )}
      {sure ? <Sure turn={turn} acts={acts} onClose={() => setSure(false)} /> : null}
    </div>
  );
}

/** Without a note somebody is relieved who may not know of it. */
function Sure(props: { turn: TurnView; acts: Acts; onClose: () => void }): ReactElement {
  const t = useTexts(shifts);
  const word = useTexts(words);
  const { turn, acts } = props;
  const name = givenName(turn.officer.display_name);
  return (
    <Dialog title={t("take_sure", { name: turn.officer.display_name })} onClose={props.onClose}>
      <div className={style.form}>
        <p>{t("take_text", { name })}</p>
        <div className={style.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button loading={acts.take.isPending} onClick={() => acts.take.mutate(turn.id)}>
            {t("take_over")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
