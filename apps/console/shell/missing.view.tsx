import { Button } from "@mantine/core";
import { IconFaceIdError, IconMapPinQuestion } from "@tabler/icons-react";
import { Link, useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import * as words from "@keng/i18n/officer/words.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { ApiFault } from "../api.ts";
import { useFaultText } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";

export function MissingPage(): ReactElement {
  const t = useTexts(words);
  return (
    <main>
      <EmptyState
        level={1}
        icon={<IconMapPinQuestion size={32} />}
        title={t("missing_title")}
        text={t("missing_text")}
      >
        <Button renderRoot={(props) => <Link to="/" {...props} />}>{t("home")}</Button>
      </EmptyState>
    </main>
  );
}

/** The whole page could not be shown: the desk is away, or our own fault. */
export function PageFailed({ error }: { error: unknown }): ReactElement {
  const t = useTexts(words);
  const say = useFaultText();
  const router = useRouter();
  const known = error instanceof ApiFault;
  return (
    <main role="alert">
      <EmptyState
        level={1}
        icon={<IconFaceIdError size={32} />}
        title={t("app")}
        text={known ? say(error) : t("failed")}
      >
        <Button onClick={() => (known ? void router.invalidate() : location.reload())}>
          {known ? t("retry") : t("reload")}
        </Button>
      </EmptyState>
    </main>
  );
}
