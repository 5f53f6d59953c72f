import { Button } from "@mantine/core";
import { IconInbox, IconSearchOff } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { InboxFilter } from "@keng/contract/console-api.ts";
import * as empty from "@keng/i18n/officer/inbox-empty.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { useTexts } from "../language.tsx";

/** Says what would be here, and offers the way back to what is there. */
export function InboxEmpty(props: {
  filter: InboxFilter;
  q: string;
  narrowed: boolean;
  onAll: () => void;
}): ReactElement {
  const t = useTexts(empty);
  if (props.q !== "" || props.narrowed)
    return (
      <EmptyState
        icon={<IconSearchOff size={32} />}
        title={t("empty_search_title")}
        text={props.narrowed ? t("empty_narrowed_text") : t("empty_search_text", { q: props.q })}
      >
        <Button variant="default" onClick={props.onAll}>
          {t("clear_search")}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconInbox size={32} />}
      title={t(`empty_${props.filter}_title`)}
      text={t(`empty_${props.filter}_text`)}
    >
      {props.filter === "all" ? null : (
        <Button variant="default" onClick={props.onAll}>
          {t("show_all")}
        </Button>
      )}
    </EmptyState>
  );
}
