import { IconEyeOff } from "@tabler/icons-react";
import { useEffect, useState, type ReactElement, type ReactNode, type SyntheticEvent } from "react";
import * as veil from "@keng/i18n/officer/veil.ts";
import { Keycap } from "@keng/ui/keycap.view.tsx";
import { useKeys } from "../keys.ts";
import { useTexts } from "../language.tsx";
import { useStore } from "../store.ts";
import { dropVeils, liftedThread, toggleVeils } from "./veil.ts";
import style from "./veil.module.css";

const PICTURE = ["img", "video", "button:has(img)"].join();

/** Pictures of a message behind a blur; a press on one, the button or the key `b` lifts it, for this visit alone. */
export function Veil(props: { thread: string; children: ReactNode }): ReactElement {
  const t = useTexts(veil);
  const { thread } = props;
  const [here, setHere] = useState(false);
  const all = useStore(liftedThread) === thread;
  const lifted = here || all;
  useKeys({ b: () => toggleVeils(thread) });
  useEffect(() => () => dropVeils(thread), [thread]);
  const guard = (event: SyntheticEvent): void => {
    if (lifted || !(event.target instanceof Element) || event.target.closest(PICTURE) === null) return;
    event.preventDefault();
    event.stopPropagation();
    setHere(true);
  };
  return (
    <div
      className={style.veil}
      data-veiled={!lifted || undefined}
      data-testid="veil"
      onClickCapture={guard}
      onPlayCapture={guard}
    >
      {props.children}
      <button
        type="button"
        className={lifted ? style.drop : style.lift}
        onClick={() => {
          if (lifted) dropVeils(thread);
          setHere(!lifted);
        }}
      >
        <IconEyeOff size={20} aria-hidden="true" />
        {lifted ? (
          t("drop")
        ) : (
          <>
            <span>{t("veiled")}</span>
            <strong>{t("lift")}</strong>
          </>
        )}
        <Keycap>b</Keycap>
      </button>
    </div>
  );
}
