import { Switch } from "@mantine/core";
import "@mantine/core/styles/Switch.css";
import "@mantine/core/styles/Input.css";
import type { ReactElement } from "react";
import * as keyTexts from "@keng/i18n/officer/keys.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import { setSingleKeys, useSingleKeys } from "../keys.ts";
import { Dialog } from "../dialog.view.tsx";
import { useTexts } from "../language.tsx";
import style from "./keys-help.module.css";

const KEYS = [
  ["move", ["j", "k"]],
  ["open", ["Enter"]],
  ["reply", ["r"]],
  ["send", ["Ctrl", "Enter"]],
  ["send_next", ["Ctrl", "Shift", "Enter"]],
  ["templates", ["m"]],
  ["claim", ["a"]],
  ["assign", ["p"]],
  ["snooze", ["h"]],
  ["unread", ["u"]],
  ["emergency", ["x"]],
  ["choose", ["x"]],
  ["choose_range", ["Shift", "x"]],
  ["blur", ["b"]],
  ["undo", ["z"]],
  ["report", ["g"]],
  ["search", ["/"]],
  ["palette", ["Ctrl", "K"]],
  ["escape", ["Esc"]],
  ["help", ["?"]],
] as const;

export function KeysHelp({ onClose }: { onClose: () => void }): ReactElement {
  const t = useTexts(shell);
  const key = useTexts(keyTexts);
  const single = useSingleKeys();
  return (
    <Dialog title={t("keys")} size={480} onClose={onClose}>
      <dl className={style.keys}>
        {KEYS.map(([what, keys]) => (
          <div key={what} className={style.row}>
            <dt className={style.what}>{key(what)}</dt>
            <dd className={style.caps}>
              {keys.map((cap) => (
                <kbd key={cap} className={style.cap}>
                  {cap}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={key("single")}
        description={key("single_text")}
        checked={single}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
