import type { Person } from "../control-api.ts";
import { grouped, unread } from "./chat-shape.ts";
import { chatKey, type Sim } from "./live.ts";
import { OaAvatar } from "./oa-avatar.view.tsx";
import { useWords } from "./words.ts";

type Props = { person: Person; sim: Sim; onPick: (oa: string) => void };

/** With several pages a person first chooses one. */
export function Pages({ person, sim, onPick }: Props) {
  const words = useWords();
  return (
    <div className="pages">
      <h3>{words.pages}</h3>
      <ul>
        {sim.oas.map((oa) => {
          const waiting = unread(sim.chats[chatKey(person.id, oa.oa_id)]);
          return (
            <li key={oa.oa_id}>
              <button type="button" onClick={() => onPick(oa.oa_id)}>
                <OaAvatar oa={oa} />
                <span>
                  <b>{oa.name}</b>
                  <small>{words.followers(grouped(oa.followers))}</small>
                </span>
                {waiting > 0 && <span className="dot" role="img" aria-label={words.unread(waiting)} />}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
