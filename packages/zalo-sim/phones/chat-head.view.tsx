import { IconArrowLeft, IconMenu2, IconPhone, IconRosetteDiscountCheck } from "@tabler/icons-react";
import type { SimOa } from "../control-api.ts";
import { Menu } from "./menu.view.tsx";
import { OaAvatar } from "./oa-avatar.view.tsx";
import { useWords } from "./words.ts";

type Props = {
  oa: SimOa;
  following: boolean;
  onPage: () => void;
  onFollow: () => void;
  onUnfollow: () => void;
  onWithdraw: () => void;
  onCall: () => void;
};

export function ChatHead({ oa, following, onPage, onFollow, onUnfollow, onWithdraw, onCall }: Props) {
  const words = useWords();
  return (
    <header className="chat-head">
      <button type="button" className="icon-button" aria-label={words.back} onClick={onPage}>
        <IconArrowLeft size={20} aria-hidden />
      </button>
      <OaAvatar oa={oa} />
      <div className="chat-who">
        <h3 title={oa.name}>
          <span>{oa.name}</span>
          <IconRosetteDiscountCheck size={16} role="img" aria-label={words.verified} />
        </h3>
        <p>{oa.oa_type === "state" ? words.official : words.page}</p>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={words.call}
        title={words.call}
        onClick={onCall}
      >
        <IconPhone size={20} aria-hidden />
      </button>
      <Menu
        label={words.menu}
        icon={<IconMenu2 size={20} aria-hidden />}
        items={[
          { label: words.viewPage, act: onPage },
          following ? { label: words.unfollow, act: onUnfollow } : { label: words.follow, act: onFollow },
          { label: words.withdraw, act: onWithdraw },
        ]}
      />
    </header>
  );
}
