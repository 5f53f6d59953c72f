import type { KeyboardEvent } from "react";
import type { Person } from "../control-api.ts";
import { useWords } from "./words.ts";

type Props = {
  people: readonly Person[];
  active: string;
  unreadOf: (person: string) => number;
  onPick: (person: string) => void;
};

/** On a narrow screen one phone at a time; the others wait here with their unread dot. */
export function PhoneTabs({ people, active, unreadOf, onPick }: Props) {
  const words = useWords();
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const at = people.findIndex((one) => one.id === active);
    const next = people[(at + step + people.length) % people.length];
    if (next) onPick(next.id);
  };
  return (
    <div className="tabs" role="tablist" tabIndex={-1} aria-label={words.people} onKeyDown={move}>
      {people.map((person) => {
        const waiting = person.id === active ? 0 : unreadOf(person.id);
        return (
          <button
            key={person.id}
            type="button"
            role="tab"
            aria-selected={person.id === active}
            tabIndex={person.id === active ? 0 : -1}
            ref={(node) => {
              if (person.id === active && document.activeElement?.getAttribute("role") === "tab")
                node?.focus();
            }}
            onClick={() => onPick(person.id)}
          >
            {person.name}
            {waiting > 0 && <span className="dot" role="img" aria-label={words.unread(waiting)} />}
          </button>
        );
      })}
    </div>
  );
}
