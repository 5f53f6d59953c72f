import {
  IconFileText,
  IconId,
  IconLink,
  IconMapPin,
  IconMicrophone,
  IconPhotoOff,
} from "@tabler/icons-react";
import { useState } from "react";
import type { ChatAttachment } from "../control-api.ts";
import { phoneOf, sizeOf } from "./chat-shape.ts";
import { useWords } from "./words.ts";

type Props = { attachment: ChatAttachment; onPicture: (url: string) => void };

const PICTURES = new Set(["image", "gif", "sticker", "video"]);
export const isPicture = (attachment: ChatAttachment): boolean => PICTURES.has(attachment.kind);

export function Attachment({ attachment, onPicture }: Props) {
  const words = useWords();
  const [gone, setGone] = useState(false);
  // Browsers play no AMR, in which Zalo's older phones record.
  const [unheard, setUnheard] = useState(false);
  const { kind, url, name, size } = attachment;
  const label = name || words.attachment[kind];
  if (gone || (isPicture(attachment) && !url && !attachment.thumb_url))
    return (
      <p className="attachment-gone">
        <IconPhotoOff size={18} aria-hidden />
        {label}: {words.gone}
      </p>
    );
  switch (kind) {
    case "image":
    case "gif":
      return (
        <button
          type="button"
          className="picture"
          aria-label={words.open(label)}
          onClick={() => onPicture(url ?? "")}
        >
          <img src={attachment.thumb_url ?? url} alt={label} onError={() => setGone(true)} />
        </button>
      );
    case "sticker":
      return <img className="sticker" src={url} alt={label} onError={() => setGone(true)} />;
    case "video":
      return (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- what a person films has no subtitles to offer
        <video
          className="film"
          src={url}
          poster={attachment.thumb_url}
          controls
          preload="none"
          aria-label={label}
        />
      );
    case "audio":
      if (!unheard)
        return (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- what a person records has no subtitles to offer
          <audio
            className="voice"
            src={url}
            controls
            preload="metadata"
            aria-label={label}
            onError={() => setUnheard(true)}
          />
        );
      return (
        <a className="attachment" href={url} target="_blank" rel="noreferrer" download={name ?? true}>
          <IconMicrophone size={24} aria-hidden />
          <span>
            <b>{label}</b>
            <small>{words.unheard}</small>
          </span>
        </a>
      );
    case "file":
      return (
        <a className="attachment" href={url} target="_blank" rel="noreferrer" download={name}>
          <IconFileText size={24} aria-hidden />
          <span>
            <b>{label}</b>
            {size !== undefined && <small>{sizeOf(size)}</small>}
          </span>
        </a>
      );
    case "location":
      return (
        <div className="attachment">
          <IconMapPin size={24} aria-hidden />
          <span>
            <b>{words.attachment.location}</b>
            <small>
              {attachment.latitude?.toFixed(4)}, {attachment.longitude?.toFixed(4)}
            </small>
          </span>
        </div>
      );
    case "business_card":
      return (
        <div className="attachment">
          <IconId size={24} aria-hidden />
          <span>
            <b>{words.attachment.business_card}</b>
            <small>{phoneOf(attachment.title ?? "")}</small>
          </span>
        </div>
      );
    case "link":
    case "list_item":
      return (
        <a className="attachment" href={url} target="_blank" rel="noreferrer">
          <IconLink size={24} aria-hidden />
          <span>
            <b>{attachment.title || url || label}</b>
            {attachment.description && <small>{attachment.description}</small>}
          </span>
        </a>
      );
  }
}
