import { IconEye, IconPencil } from "@tabler/icons-react";
import type { ReactElement } from "react";
import * as habits from "@keng/i18n/officer/habits.ts";
import { useTexts } from "../language.tsx";
import { givenName } from "./pill.ts";
import { usePresent, useSayPresence } from "./presence.ts";
import style from "./present.module.css";

/** Which colleagues have the same thread before them. Its line is there only while somebody is. */
export function Present({ thread }: { thread: string }): ReactElement {
  const t = useTexts(habits);
  useSayPresence(thread);
  const others = usePresent(thread);
  const [first, ...more] = others;
  return (
    <p
      className={style.present}
      role="status"
      data-testid="present"
      data-empty={others.length === 0 || undefined}
    >
      {first === undefined ? null : (
        <>
          {first.state === "typing" ? (
            <IconPencil size={16} aria-hidden="true" />
          ) : (
            <IconEye size={16} aria-hidden="true" />
          )}
          <span>
            {t(first.state, { name: givenName(first.display_name) })}
            {more.length === 0
              ? ""
              : ` · ${more.map((one) => t(one.state, { name: givenName(one.display_name) })).join(" · ")}`}
          </span>
        </>
      )}
    </p>
  );
}
