import { IconUsersPlus } from "@tabler/icons-react";
import { useState } from "react";
import { addPerson, Refused } from "./control.ts";
import { useWords } from "./words.ts";

type Props = { anybody: boolean; onAdded: (ids: readonly string[]) => void };

/** No phone to show: nobody is there yet, or all are hidden. */
export function EmptyState({ anybody, onAdded }: Props) {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const addThree = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const ids: string[] = [];
      for (const name of words.three) ids.push((await addPerson({ name })).id);
      onAdded(ids);
    } catch (thrown) {
      setFailure(thrown instanceof Refused ? thrown.code : "?");
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="empty">
      <h2>{anybody ? words.allHidden : words.nobody}</h2>
      <p>{anybody ? words.allHiddenHint : words.nobodyHint}</p>
      {!anybody && (
        <button type="button" className="button primary" disabled={busy} onClick={() => void addThree()}>
          <IconUsersPlus size={20} aria-hidden />
          {words.addThree}
        </button>
      )}
      {failure && <p role="alert">{words.failed(failure)}</p>}
    </section>
  );
}
