import {
  IconFileText,
  IconId,
  IconMapPin,
  IconPhone,
  IconPhoneOff,
  IconPhoneX,
  IconVideo,
} from "@tabler/icons-react";
import type { CallOutcome, ChatButton, Person, PersonSend, Sample } from "../control-api.ts";
import { ButtonSheet } from "./button-sheet.view.tsx";
import { LocationSheet } from "./location-sheet.view.tsx";
import { MediaSheet, type MediaKind } from "./media-sheet.view.tsx";
import { PictureSheet } from "./picture-sheet.view.tsx";
import { Sheet } from "./sheet.view.tsx";
import { useWords } from "./words.ts";

export type Shown =
  | { what: "pictures" | "more" | "location" | "withdraw" | "call" }
  | { what: "media"; kind: MediaKind }
  | { what: "button"; button: ChatButton }
  | { what: "view"; url: string };

type Props = {
  shown: Shown;
  person: Person;
  samples: readonly Sample[];
  onShow: (next: Shown) => void;
  onClose: () => void;
  onSend: (message: PersonSend, label: string) => void;
  onWithdraw: () => void;
  onCall: (outcome: CallOutcome) => void;
  pageName: string;
};

const CALLS = [
  ["finished", IconPhone],
  ["missed", IconPhoneOff],
  ["refused", IconPhoneX],
] as const;

export function Sheets(props: Props) {
  const { shown, person, samples, onShow, onClose, onSend, onWithdraw, onCall, pageName } = props;
  const words = useWords();
  switch (shown.what) {
    case "pictures":
      return <PictureSheet person={person.id} samples={samples} onClose={onClose} onSend={onSend} />;
    case "media":
      return (
        <MediaSheet
          kind={shown.kind}
          person={person.id}
          samples={samples}
          onClose={onClose}
          onSend={onSend}
        />
      );
    case "location":
      return <LocationSheet onClose={onClose} onSend={onSend} />;
    case "button":
      return <ButtonSheet button={shown.button} onClose={onClose} />;
    case "view":
      return (
        <Sheet title={words.pictureOf} onClose={onClose}>
          <img className="viewed" src={shown.url} alt={words.pictureOf} />
        </Sheet>
      );
    case "call":
      return (
        <Sheet title={words.calling(pageName)} onClose={onClose}>
          <p>{words.callHow}</p>
          <ul className="choices">
            {CALLS.map(([outcome, Icon]) => (
              <li key={outcome}>
                <button type="button" onClick={() => onCall(outcome)}>
                  <Icon size={24} aria-hidden />
                  <span>
                    <b>{words.callEnds[outcome]}</b>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Sheet>
      );
    case "withdraw":
      return (
        <Sheet
          title={words.withdraw}
          onClose={onClose}
          footer={
            <div className="pair">
              <button type="button" className="button" onClick={onClose}>
                {words.cancel}
              </button>
              <button type="button" className="button primary" onClick={onWithdraw}>
                {words.withdrawDo}
              </button>
            </div>
          }
        >
          <p>{words.withdrawAsk}</p>
        </Sheet>
      );
    case "more":
      return (
        <Sheet title={words.more} onClose={onClose}>
          <div className="more">
            <button type="button" onClick={() => onShow({ what: "media", kind: "video" })}>
              <IconVideo size={24} aria-hidden />
              {words.videos}
            </button>
            <button type="button" onClick={() => onShow({ what: "media", kind: "file" })}>
              <IconFileText size={24} aria-hidden />
              {words.files}
            </button>
            <button type="button" onClick={() => onShow({ what: "location" })}>
              <IconMapPin size={24} aria-hidden />
              {words.attachment.location}
            </button>
            <button
              type="button"
              onClick={() =>
                onSend(
                  { kind: "business_card", ...(person.phone ? { text: person.phone } : {}) },
                  words.attachment.business_card,
                )
              }
            >
              <IconId size={24} aria-hidden />
              {words.attachment.business_card}
            </button>
          </div>
        </Sheet>
      );
  }
}
