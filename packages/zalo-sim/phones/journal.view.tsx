import { useEffect, useState } from "react";
import type { JournalEntry } from "../control-api.ts";
import { dayOf, secondOf } from "./chat-shape.ts";
import { journal, Refused } from "./control.ts";
import { Drawer } from "./drawer.view.tsx";
import { useWords } from "./words.ts";

type Props = { onClose: () => void };
const LATEST = 200;
const EVERY_MS = 1500;

/** The last deliveries and calls, read again while one looks. */
export function Journal({ onClose }: Props) {
  const words = useWords();
  const [entries, setEntries] = useState<JournalEntry[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    const read = (): void => {
      journal().then(
        (all) => {
          if (gone) return;
          setFailure(null);
          setEntries(all.toSorted((a, b) => b.n - a.n).slice(0, LATEST));
        },
        (thrown: unknown) => {
          if (!gone) setFailure(thrown instanceof Refused ? thrown.code : "?");
        },
      );
    };
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, []);
  return (
    <Drawer label={words.journal} side="right" onClose={onClose}>
      <p className="hint">{words.journalHint}</p>
      {failure && <p role="alert">{words.failed(failure)}</p>}
      {entries?.length === 0 && <p>{words.journalEmpty}</p>}
      {entries && entries.length > 0 && (
        <table className="journal">
          <thead>
            <tr>
              <th scope="col">{words.columns.at}</th>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{words.columns.status}</th>
              <th scope="col">{words.columns.ms}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.n}>
                <td title={dayOf(entry.at)}>{secondOf(entry.at)}</td>
                <td>
                  <span className="kind">{words.kinds[entry.what]}</span>
                  {entry.attempt !== undefined && entry.attempt > 1 && (
                    <span className="kind"> · {words.attempt(entry.attempt)}</span>
                  )}
                  <code>{entry.event_name ?? entry.call ?? ""}</code>
                </td>
                <td data-bad={isBad(entry) || undefined}>
                  {entry.status || "–"}
                  {entry.error !== undefined && entry.error !== 0 && ` · ${entry.error}`}
                </td>
                <td className="number">{entry.ms}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Drawer>
  );
}

const isBad = (entry: JournalEntry): boolean =>
  entry.status >= 400 || entry.status === 0 || (entry.error !== undefined && entry.error !== 0);
