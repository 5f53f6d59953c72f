import { IconExternalLink, IconMessage2, IconPhone } from "@tabler/icons-react";
import type { ChatButton } from "../control-api.ts";
import { phoneOf } from "./chat-shape.ts";
import { Sheet } from "./sheet.view.tsx";
import { useWords } from "./words.ts";

type Props = { button: ChatButton; onClose: () => void };

/** What the phone would do outside the chat: said, not done. */
export function ButtonSheet({ button, onClose }: Props) {
  const words = useWords();
  if (button.type === "oa.open.url")
    return (
      <Sheet
        title={button.title}
        onClose={onClose}
        footer={
          <a
            className="button primary wide"
            href={button.url}
            target="_blank"
            rel="noreferrer"
            onClick={() => setTimeout(onClose)}
          >
            <IconExternalLink size={18} aria-hidden />
            {words.openAddress}
          </a>
        }
      >
        <p>{words.willOpen}</p>
        <p className="address">{button.url}</p>
      </Sheet>
    );
  const number = phoneOf(button.phone ?? "");
  const calls = button.type === "oa.open.phone";
  return (
    <Sheet
      title={button.title}
      onClose={onClose}
      footer={
        <button type="button" className="button primary wide" onClick={onClose}>
          {words.understood}
        </button>
      }
    >
      <p className="big-number">
        {calls ? <IconPhone size={28} aria-hidden /> : <IconMessage2 size={28} aria-hidden />}
        {calls ? words.willCall(number) : words.willText(number)}
      </p>
      <p>{words.noRealCall}</p>
    </Sheet>
  );
}
