import { IconRefresh } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { Refused, reset } from "./control.ts";
import { useWords } from "./words.ts";

/** Starting anew cannot be undone: it asks once and says what goes and what stays. */
export function Reset() {
  const words = useWords();
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asks) dialog.current?.showModal();
  }, [asks]);
  const close = (): void => dialog.current?.close();
  return (
    <>
      <button type="button" className="quiet" aria-label={words.reset} onClick={() => setAsks(true)}>
        <IconRefresh size={20} aria-hidden />
        <span className="wide-word">{words.reset}</span>
      </button>
      {asks && (
        <dialog ref={dialog} className="ask" aria-label={words.reset} onClose={() => setAsks(false)}>
          <h2>{words.reset}</h2>
          <p>{words.resetAsk}</p>
          {failure && <p role="alert">{words.failed(failure)}</p>}
          <div className="pair">
            <button type="button" className="button" onClick={close}>
              {words.cancel}
            </button>
            <button
              type="button"
              className="button primary"
              onClick={() =>
                void reset().then(close, (thrown: unknown) =>
                  setFailure(thrown instanceof Refused ? thrown.code : "?"),
                )
              }
            >
              {words.resetDo}
            </button>
          </div>
        </dialog>
      )}
    </>
  );
}
