import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";
import type { Person } from "../control-api.ts";
import { folded, initial } from "./chat-shape.ts";
import type { Place } from "./memory.ts";
import { useWords } from "./words.ts";

type Props = {
  people: readonly Person[];
  shown: readonly string[];
  placeOf: (person: string) => Place;
  unreadOf: (person: string) => number;
  onToggle: (person: string) => void;
};

const MANY = 8;

export function PeopleList({ people, shown, placeOf, unreadOf, onToggle }: Props) {
  const words = useWords();
  const [sought, setSought] = useState("");
  const found = people.filter((one) => folded(one.name).includes(folded(sought.trim())));
  return (
    <>
      {people.length > MANY && (
        <input
          className="field"
          type="search"
          value={sought}
          placeholder={words.find}
          aria-label={words.find}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <ul className="people">
        {found.map((person) => {
          const on = shown.includes(person.id);
          const waiting = unreadOf(person.id);
          const label = on ? words.hide(person.name) : words.show(person.name);
          return (
            <li key={person.id}>
              <button type="button" aria-pressed={on} title={label} onClick={() => onToggle(person.id)}>
                <span className="letter" aria-hidden>
                  {initial(person.name)}
                  {waiting > 0 && <span className="dot" />}
                </span>
                <span className="unseen">{label}</span>
                <span className="person-name" aria-hidden>
                  {person.name}
                </span>
                {on && (
                  <span className="doing" aria-hidden>
                    {words.doing[placeOf(person.id).screen]}
                  </span>
                )}
                {on ? <IconEye size={18} aria-hidden /> : <IconEyeOff size={18} aria-hidden />}
              </button>
              {waiting > 0 && <span className="unseen">{words.unread(waiting)}</span>}
            </li>
          );
        })}
      </ul>
      {found.length === 0 && sought !== "" && <p className="hint">{words.nobodyFound}</p>}
    </>
  );
}
