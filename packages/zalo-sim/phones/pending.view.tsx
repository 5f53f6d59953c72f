import type { Pending } from "./use-sending.ts";
import { useWords } from "./words.ts";

type Props = { pending: Pending; onAgain: () => void; onDrop: () => void };

/** A message on its way, or one that could not go and stays with its next step. */
export function PendingBubble({ pending, onAgain, onDrop }: Props) {
  const words = useWords();
  const failed = pending.state === "failed";
  return (
    <article className="message" data-mine data-pending={failed ? "failed" : "sending"}>
      <div className="bubble">
        <p className="words">{pending.label}</p>
      </div>
      {failed ? (
        <p className="pending-failed" role="alert">
          {words.notSent}{" "}
          <button type="button" className="link" onClick={onAgain}>
            {words.again}
          </button>{" "}
          <button type="button" className="link" onClick={onDrop}>
            {words.discard}
          </button>
        </p>
      ) : (
        <small className="pending">{words.sending}</small>
      )}
    </article>
  );
}
