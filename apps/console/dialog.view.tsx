import { Modal } from "@mantine/core";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/Paper.css";
import type { ReactElement, ReactNode } from "react";
import * as words from "@keng/i18n/officer/words.ts";
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
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 480}
      closeOnClickOutside={props.keepOpen !== true}
      closeButtonProps={{ "aria-label": word("close") }}
      transitionProps={{ duration: 100 }}
    >
      {props.children}
    </Modal>
  );
}
