import type { Person } from "../control-api.ts";
import { grouped } from "./chat-shape.ts";
import { chatKey, type Sim } from "./live.ts";
import type { Place } from "./memory.ts";
import { useWords } from "./words.ts";

type Props = { sim: Sim; people: readonly Person[]; placeOf: (person: string) => Place };

/** What the page may still send: to each person shown, this month, and by upload. */
export function Quotas({ sim, people, placeOf }: Props) {
  const words = useWords();
  const replies = people.flatMap((person) => {
    const { oa } = placeOf(person.id);
    const quota = oa ? sim.chats[chatKey(person.id, oa)]?.reply_quota : null;
    return quota ? [{ key: person.id, label: words.repliesTo(person.name), ...quota }] : [];
  });
  const pages = (sim.quota?.oas ?? []).flatMap((page) => {
    const name = sim.oas.length > 1 ? `, ${sim.oas.find((one) => one.oa_id === page.oa_id)?.name ?? ""}` : "";
    return [
      { key: `${page.oa_id}-active`, label: `${words.active}${name}`, ...page.active },
      { key: `${page.oa_id}-uploads`, label: `${words.uploads}${name}`, ...page.uploads },
    ];
  });
  if (replies.length + pages.length === 0) return null;
  return (
    <section aria-labelledby="strip-quotas">
      <header className="strip-head">
        <h2 id="strip-quotas">{words.quotas}</h2>
      </header>
      <dl className="quotas">
        {[...replies, ...pages].map((one) => (
          <div key={one.key}>
            <dt title={one.label}>{one.label}</dt>
            <dd>
              {grouped(one.remain)}/{grouped(one.total)}
            </dd>
            <span className="bar" aria-hidden>
              <span style={{ width: `${one.total > 0 ? (one.remain / one.total) * 100 : 0}%` }} />
            </span>
          </div>
        ))}
      </dl>
    </section>
  );
}
