import { Modal, Switch } from "@mantine/core";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Switch.css";
import "@mantine/core/styles/Input.css";
import type { ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { setSingleKeys, useSingleKeys } from "../keys.ts";
import { useTexts } from "../language.tsx";
import style from "./keys-help.module.css";

const KEYS = [
  ["move", ["j", "k"]],
  ["open", ["Enter"]],
  ["reply", ["r"]],
  ["send", ["Ctrl", "Enter"]],
  ["templates", ["m"]],
  ["claim", ["a"]],
  ["emergency", ["x"]],
  ["undo", ["z"]],
  ["search", ["/"]],
  ["escape", ["Esc"]],
  ["help", ["?"]],
] as const;

export function KeysHelp({ onClose }: { onClose: () => void }): ReactElement {
  const t = useTexts(shell);
  const word = useTexts(words);
  const single = useSingleKeys();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("keys")}
      size={480}
      closeButtonProps={{ "aria-label": word("close") }}
      transitionProps={{ duration: 100 }}
    >
      <dl className={style.keys}>
        {KEYS.map(([what, keys]) => (
          <div key={what} className={style.row}>
            <dt className={style.what}>{t(`keys.${what}`)}</dt>
            <dd className={style.caps}>
              {keys.map((key) => (
                <kbd key={key} className={style.cap}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t("keys.single")}
        description={t("keys.single_text")}
        checked={single}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Modal>
  );
}
