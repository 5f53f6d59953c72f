import {
  IconAlertTriangle,
  IconArchive,
  IconClock,
  IconHourglass,
  IconUrgent,
  IconUserCheck,
} from "@tabler/icons-react";
import type { ReactElement } from "react";
import { dueAt, untilDue } from "@keng/i18n/formats.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import { Pill } from "@keng/ui/pill.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { rowPill, type Pilled } from "./pill.ts";

const ICONS = {
  alarm: IconUrgent,
  warning: IconAlertTriangle,
  clock: IconClock,
  person: IconUserCheck,
  box: IconArchive,
  hourglass: IconHourglass,
} as const;

export function ThreadPill(props: { thread: Pilled; me: string; now: number }): ReactElement | null {
  const t = useTexts(inbox);
  const lang = useLang();
  const pill = rowPill(props.thread, props.now, props.me);
  if (pill === null) return null;
  const Icon = ICONS[pill.shape];
  const icon = <Icon size={16} aria-hidden="true" />;
  const { says } = pill;
  if (says.what === "due")
    return (
      <Pill tone={pill.tone} icon={icon} title={t("due", { when: dueAt(lang, says.at, props.now) })}>
        {untilDue(lang, says.at, props.now, "short")}
      </Pill>
    );
  // The loudest pill needs its room for words: its fill is its shape.
  return (
    <Pill tone={pill.tone} icon={says.what === "nobody_took" ? null : icon}>
      {"name" in says ? t(says.what, { name: says.name }) : t(says.what)}
    </Pill>
  );
}
