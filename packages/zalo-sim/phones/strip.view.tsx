import type { Person } from "../control-api.ts";
import { AddPerson } from "./add-person.view.tsx";
import { Clock } from "./clock.view.tsx";
import { FaultSwitches } from "./fault-switches.view.tsx";
import type { Sim } from "./live.ts";
import type { Place } from "./memory.ts";
import { PageFaults } from "./page-faults.view.tsx";
import { PeopleList } from "./people-list.view.tsx";
import { Quotas } from "./quotas.view.tsx";
import { useWords } from "./words.ts";

type Props = {
  sim: Sim;
  people: readonly Person[];
  shown: readonly string[];
  placeOf: (person: string) => Place;
  unreadOf: (person: string) => number;
  onToggle: (person: string) => void;
  onAdded: (ids: readonly string[]) => void;
};

/** What is done to all phones: who is there, which faults are on, what is left of the quotas. */
export function Strip({ sim, people, shown, placeOf, unreadOf, onToggle, onAdded }: Props) {
  const words = useWords();
  return (
    <>
      <section aria-labelledby="strip-people">
        <header className="strip-head">
          <h2 id="strip-people">{words.people}</h2>
          <span>{words.shownOf(shown.length, people.length)}</span>
        </header>
        <PeopleList people={people} shown={shown} placeOf={placeOf} unreadOf={unreadOf} onToggle={onToggle} />
        <AddPerson onAdded={onAdded} />
      </section>
      {sim.faults && <FaultSwitches faults={sim.faults} onChange={sim.changeFaults} />}
      <PageFaults oas={sim.oas} />
      {sim.clock && <Clock clock={sim.clock} />}
      <Quotas sim={sim} people={people.filter((one) => shown.includes(one.id))} placeOf={placeOf} />
    </>
  );
}
