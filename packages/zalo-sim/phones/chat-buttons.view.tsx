import { IconExternalLink, IconMessage2, IconMessageReply, IconPhone } from "@tabler/icons-react";
import type { ChatButton } from "../control-api.ts";

type Props = { buttons: readonly ChatButton[]; onPress: (button: ChatButton) => void };

const ICONS = {
  "oa.open.url": IconExternalLink,
  "oa.open.phone": IconPhone,
  "oa.open.sms": IconMessage2,
  "oa.query.show": IconMessageReply,
  "oa.query.hide": IconMessageReply,
} as const;

/** What can be pressed under a message of the page. */
export function ChatButtons({ buttons, onPress }: Props) {
  if (buttons.length === 0) return null;
  return (
    <ul className="chat-buttons">
      {buttons.map((button) => {
        const Icon = ICONS[button.type];
        return (
          <li key={`${button.type} ${button.title}`}>
            <button type="button" onClick={() => onPress(button)}>
              <Icon size={18} aria-hidden />
              {button.title}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
