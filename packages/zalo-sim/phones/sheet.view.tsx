import { IconX } from "@tabler/icons-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useKeyIn } from "./use-key-in.ts";
import { useWords } from "./words.ts";

type Props = { title: string; onClose: () => void; children: ReactNode; footer?: ReactNode };

/** What rises from the bottom of one phone. The rest of that phone is inert meanwhile; the other phones are not. */
export function Sheet({ title, onClose, children, footer }: Props) {
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  useKeyIn(box, "Escape", onClose);
  return (
    <div className="sheet-place">
      <button type="button" className="sheet-veil" tabIndex={-1} aria-hidden onClick={onClose} />
      <div ref={box} className="sheet" role="dialog" aria-labelledby={id} tabIndex={-1}>
        <header>
          <h3 id={id}>{title}</h3>
          <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
            <IconX size={20} aria-hidden />
          </button>
        </header>
        <div className="sheet-body">{children}</div>
        {footer && <footer>{footer}</footer>}
      </div>
    </div>
  );
}
