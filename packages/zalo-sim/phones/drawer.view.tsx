import { IconX } from "@tabler/icons-react";
import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "./words.ts";

type Props = { label: string; side?: "left" | "right"; onClose: () => void; children: ReactNode };

/** A part of the page that slides over the rest: the browser's own dialog holds the focus and hears Escape. */
export function Drawer({ label, side = "left", onClose, children }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="drawer" data-side={side} aria-label={label} onClose={onClose}>
      <header className="drawer-head">
        <h2>{label}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <IconX size={20} aria-hidden />
        </button>
      </header>
      <div className="drawer-body">{children}</div>
    </dialog>
  );
}
