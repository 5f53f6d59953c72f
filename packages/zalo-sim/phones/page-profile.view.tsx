import {
  IconArrowLeft,
  IconCheck,
  IconMessageCircle,
  IconPlus,
  IconRosetteDiscountCheck,
} from "@tabler/icons-react";
import type { SimOa } from "../control-api.ts";
import { grouped } from "./chat-shape.ts";
import { OaAvatar } from "./oa-avatar.view.tsx";
import { useWords } from "./words.ts";

type Props = {
  oa: SimOa;
  following: boolean;
  waiting: number;
  onFollow: () => void;
  onUnfollow: () => void;
  onMessage: () => void;
  onBack: (() => void) | undefined;
};

/** The page as somebody sees it before writing: who it is, follow, write. */
export function PageProfile({ oa, following, waiting, onFollow, onUnfollow, onMessage, onBack }: Props) {
  const words = useWords();
  return (
    <div className="profile">
      <header className="profile-head">
        {onBack && (
          <button type="button" className="icon-button" aria-label={words.back} onClick={onBack}>
            <IconArrowLeft size={20} aria-hidden />
          </button>
        )}
        <OaAvatar oa={oa} large />
        <div className="profile-who">
          <h3 title={oa.name}>
            <span>{oa.name}</span>
            <IconRosetteDiscountCheck size={18} role="img" aria-label={words.verified} />
          </h3>
          <p>{words.followers(grouped(oa.followers))}</p>
        </div>
      </header>
      <div className="pair profile-acts">
        <button
          type="button"
          className={following ? "button followed" : "button primary"}
          aria-pressed={following}
          onClick={following ? onUnfollow : onFollow}
        >
          {following ? <IconCheck size={18} aria-hidden /> : <IconPlus size={18} aria-hidden />}
          {following ? words.following : words.follow}
        </button>
        <button type="button" className="button" onClick={onMessage}>
          <IconMessageCircle size={18} aria-hidden />
          {words.message}
          {waiting > 0 && <span className="dot" role="img" aria-label={words.unread(waiting)} />}
        </button>
      </div>
      <h4 className="profile-tab">{words.about}</h4>
      <div className="profile-body">
        <div className="card">
          <p>{oa.oa_type === "state" ? words.aboutState : words.aboutOther}</p>
          <p>{words.aboutFollow}</p>
        </div>
      </div>
    </div>
  );
}
