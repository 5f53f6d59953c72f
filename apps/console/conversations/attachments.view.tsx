import {
  IconEyeOff,
  IconFile,
  IconLink,
  IconLoader,
  IconMapPin,
  IconPhone,
  IconPhoneOff,
} from "@tabler/icons-react";
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from "react";
import type { AttachmentView } from "@keng/contract/console-api.ts";
import { coordinates, fileSize, span } from "@keng/i18n/formats.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { attachmentUrl } from "../api.ts";
import { useLang, useTexts } from "../language.tsx";
import style from "./attachments.module.css";

const Lightbox = lazy(async () => ({ default: (await import("./lightbox.view.tsx")).Lightbox }));
const Voice = lazy(async () => ({ default: (await import("../attachments/voice.view.tsx")).Voice }));
const Film = lazy(async () => ({ default: (await import("../attachments/film.view.tsx")).Film }));
const Paper = lazy(async () => ({ default: (await import("../attachments/paper.view.tsx")).Paper }));
const Card = lazy(async () => ({ default: (await import("../attachments/signs.view.tsx")).Card }));
const Sticker = lazy(async () => ({ default: (await import("../attachments/signs.view.tsx")).Sticker }));

export function Attachments(props: {
  attachments: readonly AttachmentView[];
  sent: boolean;
}): ReactElement | null {
  const t = useTexts(threadTexts);
  const [shown, setShown] = useState<number | null>(null);
  if (props.attachments.length === 0) return null;
  const pictures = props.attachments.filter(isPicture);
  const others = props.attachments.filter((one) => !isPicture(one));
  return (
    <div className={style.attachments}>
      {pictures.length === 0 ? null : (
        <Pictures pictures={pictures} sent={props.sent} onShow={(at) => setShown(at)} />
      )}
      {others.map((one) => (
        <Other key={one.id} attachment={one} />
      ))}
      {shown === null ? null : (
        <Suspense>
          <Lightbox
            pictures={pictures.map((one) => ({
              key: one.id,
              src: attachmentUrl(one.id, "full"),
              alt: t("picture"),
            }))}
            first={shown}
            title={(n) => t("picture_of", { n, all: pictures.length })}
            note={t("picture_note")}
            onClose={() => setShown(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

function isPicture(one: AttachmentView): boolean {
  return one.state === "ready" && one.kind !== "sticker" && one.mime?.startsWith("image/") === true;
}

function Pictures(props: {
  pictures: readonly AttachmentView[];
  sent: boolean;
  onShow: (at: number) => void;
}): ReactElement {
  const t = useTexts(threadTexts);
  const single = props.pictures.length === 1;
  return (
    <figure className={style.card} data-single={single || undefined}>
      <div className={style.pictures}>
        {props.pictures.map((one, at) => (
          <button
            key={one.id}
            type="button"
            className={style.picture}
            aria-label={t("picture_open")}
            onClick={() => props.onShow(at)}
          >
            <img
              src={attachmentUrl(one.id, "thumb")}
              alt={props.sent ? t("picture_sent") : t("picture")}
              className={style.image}
              loading="lazy"
              width={96}
              height={60}
            />
          </button>
        ))}
      </div>
      {props.sent ? null : <figcaption className={style.note}>{t("picture_note")}</figcaption>}
    </figure>
  );
}

function Other({ attachment }: { attachment: AttachmentView }): ReactElement {
  const t = useTexts(threadTexts);
  const kinds = useTexts(inbox);
  const lang = useLang();
  const kind = kinds(`attachment.${attachment.kind}`);
  if (attachment.state === "pending")
    return <Line icon={<IconLoader size={20} />}>{t("pending", { kind })}</Line>;
  if (attachment.kind === "contact" || (attachment.kind === "sticker" && attachment.state === "ready"))
    return <Suspense>{attachment.kind === "contact" ? <Card /> : <Sticker id={attachment.id} />}</Suspense>;
  if (attachment.state === "held")
    return (
      <Line icon={<IconEyeOff size={20} />} dashed>
        {t("held", { kind, why: t(`held.${attachment.reason ?? "not_cleanable_yet"}`) })}
      </Line>
    );
  if (attachment.call !== null) return <Call call={attachment.call} />;
  if (attachment.location !== null) return <Location at={attachment.location} />;
  if (attachment.link !== null) return <LinkText link={attachment.link} />;
  const form = formOf(attachment);
  if (form !== "file")
    return (
      <Suspense fallback={<Line icon={<IconLoader size={20} />}>{kind}</Line>}>
        {form === "voice" ? <Voice attachment={attachment} /> : null}
        {form === "film" ? <Film attachment={attachment} /> : null}
        {form === "paper" ? <Paper attachment={attachment} /> : null}
      </Suspense>
    );
  return (
    <Line icon={<IconFile size={20} />}>
      {attachment.size === null ? kind : `${kind} · ${fileSize(lang, attachment.size)}`}{" "}
      <a href={attachmentUrl(attachment.id, "full")} target="_blank" rel="noreferrer">
        {t("file_open")}
      </a>
    </Line>
  );
}

/** Papers of ours that went out have no pages to look at: they are saved. */
function formOf({ mime, pages }: AttachmentView): "voice" | "film" | "paper" | "file" {
  if (mime?.startsWith("audio/") === true) return "voice";
  if (mime?.startsWith("video/") === true) return "film";
  return pages > 0 ? "paper" : "file";
}

function Line(props: { icon: ReactElement; dashed?: boolean; children: ReactNode }): ReactElement {
  return (
    <div className={style.line} data-dashed={props.dashed || undefined}>
      <span className={style.icon} aria-hidden="true">
        {props.icon}
      </span>
      <div className={style.words}>{props.children}</div>
    </div>
  );
}

function Call({ call }: { call: NonNullable<AttachmentView["call"]> }): ReactElement {
  const t = useTexts(threadTexts);
  const lang = useLang();
  const length = span(lang, (call.answered ? call.talked : call.waited) * 1000);
  const said =
    call.by === "page"
      ? call.answered
        ? ("call.page" as const)
        : ("call.page_missed" as const)
      : !call.answered
        ? ("call.missed" as const)
        : call.video
          ? ("call.citizen_video" as const)
          : ("call.citizen" as const);
  return (
    <Line icon={call.answered ? <IconPhone size={20} /> : <IconPhoneOff size={20} />}>
      <p>{t(said, { length })}</p>
      {call.answered ? <p className={style.warning}>{t("call.no_sound")}</p> : null}
    </Line>
  );
}

function Location({ at }: { at: { latitude: number; longitude: number } }): ReactElement {
  const t = useTexts(threadTexts);
  const word = useTexts(words);
  const lang = useLang();
  const [copied, setCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard.writeText(`${at.latitude}, ${at.longitude}`).then(() => setCopied(true));
  return (
    <Line icon={<IconMapPin size={20} />}>
      <p>{t("location")}</p>
      <p className="k-digits">{coordinates(lang, at.latitude, at.longitude)}</p>
      <button type="button" className={style.copy} onClick={copy}>
        {copied ? word("copied") : t("location_copy")}
      </button>
    </Line>
  );
}

/** An address is text: nothing here opens it. */
function LinkText({ link }: { link: { url: string; description: string } }): ReactElement {
  const t = useTexts(threadTexts);
  return (
    <Line icon={<IconLink size={20} />}>
      <p>{t("link")}</p>
      {link.description === "" ? null : <p>{link.description}</p>}
      <p className={style.address}>{link.url}</p>
      <p className={style.warning}>{t("link_warning")}</p>
    </Line>
  );
}
