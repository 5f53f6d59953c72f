import { IconX } from "@tabler/icons-react";
import type { ReactElement } from "react";
import * as words from "@keng/i18n/officer/words.ts";
import { Keycap } from "@keng/ui/keycap.view.tsx";
import { useKeys } from "../keys.ts";
import { useTexts } from "../language.tsx";
import { useStore } from "../store.ts";
import { toast, undoLast } from "./toast.ts";
import style from "./toast.module.css";

export function ToastPlace(): ReactElement {
  const t = useTexts(words);
  const shown = useStore(toast);
  useKeys({ z: undoLast });
  return (
    <div className={style.place} role="status" aria-live="polite">
      {shown === null ? null : (
        <div className={style.toast} key={shown.id} data-testid="toast">
          <span className={style.text}>{shown.text}</span>
          {shown.undo === null ? null : (
            <button type="button" className={style.undo} onClick={undoLast}>
              {t("undo")} <Keycap>z</Keycap>
            </button>
          )}
          <button
            type="button"
            className={style.close}
            aria-label={t("close")}
            onClick={() => toast.set(null)}
          >
            <IconX size={20} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
