import { Modal } from "@mantine/core";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/Paper.css";
import { IconX } from "@tabler/icons-react";
import { type ReactElement, type ReactNode } from "react";
import * as words from "@keng/i18n/officer/words.ts";
import style from "./dialog.module.css";
import { useTexts } from "./language.tsx";

/** A window over the page: Esc closes it, focus comes back to where it was. */
export function Dialog(props: {
  title: string;
  size?: number;
  keepOpen?: boolean;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const word = useTexts(words);
  return (
    <Modal.Root
      opened
      onClose={props.onClose}
      size={props.size ?? 480}
      closeOnClickOutside={props.keepOpen !== true}
      transitionProps={{ duration: 100 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={props.title}>
        <div className={style.head}>
          <h2 className={style.title}>{props.title}</h2>
          <button type="button" className={style.close} aria-label={word("close")} onClick={props.onClose}>
            <IconX size={20} aria-hidden="true" />
          </button>
        </div>
        <Modal.Body>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
