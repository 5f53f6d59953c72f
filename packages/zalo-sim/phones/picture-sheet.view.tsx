import { useState } from "react";
import type { PersonSend, Sample, SendKind } from "../control-api.ts";
import { FileButton } from "./file-button.view.tsx";
import { noteOf } from "./sample-note.ts";
import { Sheet } from "./sheet.view.tsx";
import { useUploads } from "./use-uploads.ts";
import { useWords } from "./words.ts";

type Props = {
  person: string;
  samples: readonly Sample[];
  onClose: () => void;
  onSend: (message: PersonSend, label: string) => void;
};

type Choice = { key: string; kind: SendKind; label: string; thumb: string; sample?: string; asset?: string };

/** Pictures to choose from: samples, some with a place in their EXIF, and one's own. Several make an album. */
export function PictureSheet({ person, samples, onClose, onSend }: Props) {
  const words = useWords();
  const { own, busy, failure, take } = useUploads(person);
  const [chosen, setChosen] = useState<string[]>([]);
  const [caption, setCaption] = useState("");
  const choices: Choice[] = [
    ...own.map((one) => ({
      key: one.asset_id,
      kind: one.mime === "image/gif" ? ("gif" as const) : ("image" as const),
      label: `${one.name} (${words.mine})`,
      thumb: one.preview,
      asset: one.asset_id,
    })),
    ...samples
      .filter((one) => one.kind === "image" || one.kind === "gif")
      .map((one) => ({
        key: one.name,
        kind: one.kind,
        label: noteOf(words, one),
        thumb: one.thumb_url ?? "",
        sample: one.name,
      })),
  ];
  const toggle = (key: string): void =>
    setChosen((old) => (old.includes(key) ? old.filter((one) => one !== key) : [...old, key]));

  const send = (): void => {
    const picked = chosen.flatMap((key) => choices.filter((one) => one.key === key));
    const [first] = picked;
    if (!first) return;
    const text = caption.trim();
    onSend(
      {
        kind: picked.length > 1 ? "album" : first.kind,
        samples: picked.flatMap((one) => one.sample ?? []),
        asset_ids: picked.flatMap((one) => one.asset ?? []),
        ...(text ? { text } : {}),
      },
      text || words.attachment.image,
    );
  };

  return (
    <Sheet
      title={words.pictures}
      onClose={onClose}
      footer={
        <>
          {chosen.length > 0 && (
            <input
              className="field"
              value={caption}
              placeholder={words.caption}
              aria-label={words.caption}
              onChange={(event) => setCaption(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && !event.nativeEvent.isComposing) send();
              }}
            />
          )}
          <button type="button" className="button primary wide" disabled={chosen.length === 0} onClick={send}>
            {words.sendPictures(chosen.length)}
          </button>
        </>
      }
    >
      <p className="hint">{choices.length > 0 ? words.choose : words.noSamples}</p>
      <ul className="grid" aria-label={words.pictures}>
        {choices.map((one) => {
          const at = chosen.indexOf(one.key);
          return (
            <li key={one.key}>
              <button type="button" aria-pressed={at >= 0} onClick={() => toggle(one.key)}>
                <span className="thumb">
                  <img src={one.thumb} alt="" />
                  <span className="mark" aria-hidden>
                    {at >= 0 ? at + 1 : ""}
                  </span>
                </span>
                <span className="grid-label">{one.label}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <FileButton
        accept="image/*"
        multiple
        disabled={busy}
        onFiles={(files) =>
          void take(files).then((taken) => setChosen((old) => [...old, ...taken.map((one) => one.asset_id)]))
        }
      />
      {failure && <p role="alert">{words.failed(failure)}</p>}
    </Sheet>
  );
}
