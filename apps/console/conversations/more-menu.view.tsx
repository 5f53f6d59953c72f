import { Menu } from "@mantine/core";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import {
  IconArchive,
  IconClockPause,
  IconDots,
  IconHandGrab,
  IconHelpCircle,
  IconInbox,
  IconMailOpened,
  IconMessageReport,
  IconUrgent,
  IconUserShare,
} from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import { threadCan } from "@keng/contract/thread-can.ts";
import type { MarkAs } from "../api.ts";
import * as habits from "@keng/i18n/officer/habits.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { useTexts } from "../language.tsx";
import { useClaim, useMark, useRelease } from "./acts.ts";
import { chosenOf, marksFor } from "./marks.ts";
import style from "./more-menu.module.css";
import { actOn, asking } from "./thread-dialogs.ts";

const ICONS: Record<MarkAs, typeof IconInbox> = {
  tip: IconMessageReport,
  question: IconHelpCircle,
  emergency: IconUrgent,
  not_emergency: IconUrgent,
  set_aside: IconArchive,
  not_set_aside: IconInbox,
};

export function MoreMenu(props: {
  thread: ConversationView;
  me: Me;
  mine: boolean;
  onBack: () => void;
}): ReactElement {
  const { thread, mine } = props;
  const habit = useTexts(habits);
  const chosen = [chosenOf(thread)];
  const t = useTexts(threadTexts);
  const mark = useMark(thread.id, thread.label);
  const claim = useClaim(thread.id, thread.label);
  const release = useRelease(thread.id, thread.label);
  return (
    <Menu
      position="bottom-end"
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      transitionProps={{ duration: 100 }}
      classNames={{ item: style.item ?? "" }}
    >
      <Menu.Target>
        <button type="button" className={style.dots} aria-label={t("actions")}>
          <IconDots size={20} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {mine ? (
          <Menu.Item leftSection={<IconHandGrab size={20} />} onClick={() => release.mutate()}>
            {t("release")}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconHandGrab size={20} />}
            onClick={() => claim.mutate(thread.holder !== null)}
          >
            {thread.holder === null ? t("claim") : t("take_over")}
          </Menu.Item>
        )}
        {threadCan.assign(props.me.roles) ? (
          <Menu.Item
            leftSection={<IconUserShare size={20} />}
            onClick={() => asking.set({ what: "assign", threads: chosen })}
          >
            {habit("assign")}
          </Menu.Item>
        ) : null}
        <Menu.Item
          leftSection={<IconClockPause size={20} />}
          onClick={() => asking.set({ what: "snooze", threads: chosen })}
        >
          {habit("snooze")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMailOpened size={20} />}
          onClick={() => {
            actOn(chosen, { what: "unread" });
            props.onBack();
          }}
        >
          {habit("mark_unread")}
        </Menu.Item>
        <Menu.Divider />
        {marksFor(thread).map((as) => {
          const Icon = ICONS[as];
          return (
            <Menu.Item
              key={as}
              leftSection={<Icon size={20} />}
              onClick={() =>
                as === "set_aside" ? asking.set({ what: "set_aside", threads: chosen }) : mark.mutate(as)
              }
            >
              {t(`mark.${as}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
