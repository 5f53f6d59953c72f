import { Button } from "@mantine/core";
import { IconMap } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { ConversationView } from "@keng/contract/console-api.ts";
import type { TipView } from "@keng/contract/console-tips.ts";
import { nearest, type Point } from "@keng/contract/near.ts";
import type { ThreadMap } from "@keng/contract/places.ts";
import { coordinates, distance } from "@keng/i18n/formats.ts";
import * as places from "@keng/i18n/officer/places.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { useSavePlace } from "../tips/use-save-place.ts";
import { isOnMap } from "./frame.ts";
import { PlaceMap } from "./map.view.tsx";
import { named, type Picked, pickedAt, saidOf } from "./picked.ts";
import { threadMapRead } from "./places-api.ts";
import style from "./pick-dialog.module.css";

type Props = { thread: ConversationView; tip: TipView; onClose: () => void };

/** Where a report happened, on the unit's own map or from the list beside it. */
export function PickDialog(props: Props): ReactElement {
  const t = useTexts(places);
  const word = useTexts(words);
  const map = useQuery(threadMapRead(props.thread.id));
  return (
    <Dialog title={t("pick_title")} size={920} keepOpen onClose={props.onClose}>
      {map.isPending ? <SkeletonRows rows={4} height={72} label={word("loading")} /> : null}
      {map.error ? <FaultNote error={map.error} retry={() => void map.refetch()} /> : null}
      {map.data === undefined ? null : map.data.hamlets.length === 0 ? (
        <Unmapped may={map.data.may_change} onClose={props.onClose} />
      ) : (
        <Pick {...props} spots={map.data.hamlets} />
      )}
    </Dialog>
  );
}

function Unmapped({ may, onClose }: { may: boolean; onClose: () => void }): ReactElement {
  const t = useTexts(places);
  return (
    <>
      <EmptyState icon={<IconMap size={32} />} title={t("none_title")} text={t("none_text")} />
      {may ? (
        <p className={style.page}>
          <Link to="/dia-ban" onClick={onClose}>
            {t("open_page")}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Pick({ thread, tip, spots, onClose }: Props & { spots: ThreadMap["hamlets"] }): ReactElement {
  const t = useTexts(places);
  const word = useTexts(words);
  const { hamlet, point, latitude, longitude } = tip.place;
  const [picked, setPicked] = useState<Picked>({ hamlet, point });
  const sent: Point | null = latitude === null || longitude === null ? null : { latitude, longitude };
  const near = sent !== null && isOnMap(sent, spots) ? sent : null;
  const lit = named(picked.hamlet, spots);
  const save = useSavePlace(thread.id, tip, onClose);
  const isSame = picked.hamlet === hamlet && picked.point === point;
  const choose = (at: Point): void => setPicked(pickedAt(at, spots));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(picked);
      }}
    >
      <div className={style.sides}>
        <div className={style.left}>
          <PlaceMap spots={spots} lit={lit?.id} chosen={picked.point} sent={near} onPick={choose} />
          <Said picked={picked} spots={spots} />
          <Legend sent={near !== null} />
        </div>
        <fieldset className={style.list}>
          <legend>{t("hamlets")}</legend>
          <div className={style.rows}>
            {spots.map((one) => (
              <label key={one.id} className={style.row}>
                <input
                  type="radio"
                  name="hamlet"
                  checked={one.id === lit?.id}
                  onChange={() => setPicked({ hamlet: one.name, point: null })}
                />
                <span>
                  {one.name}
                  {one.open > 0 ? <small>{t("open_here", { n: one.open })}</small> : null}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      {sent !== null && near === null ? <SentFar sent={sent} spots={spots} /> : null}
      <div className={style.acts}>
        {near === null ? null : (
          <Button variant="default" onClick={() => choose(near)}>
            {t("take_sent")}
          </Button>
        )}
        {picked.point === null ? null : (
          <Button variant="default" onClick={() => setPicked({ ...picked, point: null })}>
            {t("clear_point")}
          </Button>
        )}
      </div>
      {save.error ? <FaultNote error={save.error} /> : null}
      <div className={style.buttons}>
        <Button variant="default" onClick={onClose}>
          {word("cancel")}
        </Button>
        <Button type="submit" disabled={isSame} loading={save.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

function SentFar(props: { sent: Point; spots: ThreadMap["hamlets"] }): ReactElement | null {
  const t = useTexts(places);
  const lang = useLang();
  const found = nearest(props.sent, props.spots);
  return found === undefined ? null : (
    <p className={style.hint}>
      {t("sent_far", { name: found.spot.name, far: distance(lang, found.metres) })}
    </p>
  );
}

/** What is chosen, in words: seen by everybody, heard by whoever sees no map. */
function Said({ picked, spots }: { picked: Picked; spots: ThreadMap["hamlets"] }): ReactElement {
  const t = useTexts(places);
  const lang = useLang();
  const said = saidOf(picked, spots);
  const text =
    said.how === "nowhere"
      ? t("nowhere")
      : said.how === "only_hamlet" || said.how === "at_mark"
        ? t(said.how, { name: said.name })
        : said.how === "beyond"
          ? t("beyond", { name: said.name, far: distance(lang, said.metres) })
          : t("at_point", {
              name: said.name,
              far: distance(lang, said.metres),
              direction: t(`direction.${said.direction}`),
            });
  return (
    <p className={style.said} role="status" data-testid="picked">
      <strong>{text}</strong>
      {picked.point === null ? null : (
        <span className="k-digits">{coordinates(lang, picked.point.latitude, picked.point.longitude)}</span>
      )}
    </p>
  );
}

function Legend({ sent }: { sent: boolean }): ReactElement {
  const t = useTexts(places);
  return (
    <ul className={style.legend}>
      {sent ? <li data-mark="sent">{t("sent")}</li> : null}
      <li data-mark="chosen">{t("legend_chosen")}</li>
      <li data-mark="hamlet">{t("legend_hamlet")}</li>
      <li data-mark="open">{t("legend_open")}</li>
      <li>{t("not_borders")}</li>
    </ul>
  );
}
