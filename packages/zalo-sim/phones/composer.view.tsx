import {
  IconCirclePlus,
  IconMicrophone,
  IconMoodSmile,
  IconPhoto,
  IconSend,
  IconX,
} from "@tabler/icons-react";
import { useState, type KeyboardEvent, type RefObject } from "react";
import type { ChatMessage, PersonSend } from "../control-api.ts";
import { Quote } from "./message.view.tsx";
import type { Shown } from "./sheets.view.tsx";
import { useWords } from "./words.ts";

type Props = {
  ref: RefObject<HTMLTextAreaElement | null>;
  quoted: ChatMessage | null;
  pageName: string;
  onDropQuote: () => void;
  onSend: (message: PersonSend, label: string) => void;
  onSheet: (sheet: Shown) => void;
};

const ONLY_A_LINK = /^https?:\/\/\S+$/;

export function Composer({ ref, quoted, pageName, onDropQuote, onSend, onSheet }: Props) {
  const words = useWords();
  const [text, setText] = useState("");

  const submit = (): void => {
    const said = text.trim();
    if (said === "") return;
    onSend({ kind: ONLY_A_LINK.test(said) ? "link" : "text", text: said }, said);
    setText("");
    ref.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    // Telex and VNI keyboards compose letters: their Enter is not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape" && quoted) onDropQuote();
  };
  const writes = text.trim() !== "";

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {quoted && (
        <div
          className="composer-quote"
          role="group"
          aria-label={words.replyingTo(quoted.from === "user" ? words.you : pageName)}
        >
          <Quote message={quoted} pageName={pageName} />
          <button type="button" className="icon-button" aria-label={words.dropQuote} onClick={onDropQuote}>
            <IconX size={18} aria-hidden />
          </button>
        </div>
      )}
      <div className="composer-line">
        <button
          type="button"
          className="icon-button"
          aria-label={words.sticker}
          title={words.sticker}
          onClick={() => onSend({ kind: "sticker" }, words.attachment.sticker)}
        >
          <IconMoodSmile size={20} aria-hidden />
        </button>
        <textarea
          ref={ref}
          rows={1}
          value={text}
          placeholder={words.type}
          aria-label={words.type}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKey}
        />
        {!writes && (
          <>
            <button
              type="button"
              className="icon-button"
              aria-label={words.more}
              title={words.more}
              onClick={() => onSheet({ what: "more" })}
            >
              <IconCirclePlus size={20} aria-hidden />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={words.voice}
              title={words.voice}
              onClick={() => onSheet({ what: "media", kind: "audio" })}
            >
              <IconMicrophone size={20} aria-hidden />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={words.picture}
              title={words.picture}
              onClick={() => onSheet({ what: "pictures" })}
            >
              <IconPhoto size={20} aria-hidden />
            </button>
          </>
        )}
        <button
          type="submit"
          className="icon-button send"
          aria-label={words.send}
          title={words.send}
          disabled={!writes}
        >
          <IconSend size={20} aria-hidden />
        </button>
      </div>
    </form>
  );
}
