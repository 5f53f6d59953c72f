import { IconFileText, IconMicrophone, IconVideo } from "@tabler/icons-react";
import type { PersonSend, Sample } from "../control-api.ts";
import { sizeOf } from "./chat-shape.ts";
import { FileButton } from "./file-button.view.tsx";
import { noteOf } from "./sample-note.ts";
import { Sheet } from "./sheet.view.tsx";
import { useUploads } from "./use-uploads.ts";
import { useWords } from "./words.ts";

export type MediaKind = "audio" | "video" | "file";
type Props = {
  kind: MediaKind;
  person: string;
  samples: readonly Sample[];
  onClose: () => void;
  onSend: (message: PersonSend, label: string) => void;
};

const LOOK = {
  audio: { icon: IconMicrophone, accept: "audio/*,.amr,.m4a" },
  video: { icon: IconVideo, accept: "video/*" },
  file: { icon: IconFileText, accept: "" },
} as const;

/** One voice message, film or file: a sample or one's own. */
export function MediaSheet({ kind, person, samples, onClose, onSend }: Props) {
  const words = useWords();
  const { busy, failure, take } = useUploads(person);
  const Icon = LOOK[kind].icon;
  const { accept } = LOOK[kind];
  const title = { audio: words.voices, video: words.videos, file: words.files }[kind];
  const fitting = samples.filter((one) => one.kind === kind);
  return (
    <Sheet title={title} onClose={onClose}>
      {fitting.length === 0 && <p className="hint">{words.noSamples}</p>}
      <ul className="choices">
        {fitting.map((one) => {
          const note = noteOf(words, one);
          return (
            <li key={one.name}>
              <button type="button" onClick={() => onSend({ kind, sample: one.name }, note)}>
                <Icon size={24} aria-hidden />
                <span>
                  <b>{note}</b>
                  <small>
                    {one.name} · {sizeOf(one.size)}
                  </small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <FileButton
        {...(accept ? { accept } : {})}
        disabled={busy}
        onFiles={(files) =>
          void take(files).then(([first]) => {
            if (first) onSend({ kind, asset_id: first.asset_id }, first.name);
          })
        }
      />
      {failure && <p role="alert">{words.failed(failure)}</p>}
    </Sheet>
  );
}
