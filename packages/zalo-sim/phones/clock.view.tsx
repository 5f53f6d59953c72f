import { IconPlayerTrackNext } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Clock as ClockState } from "../control-api.ts";
import { dayOf, timeOf } from "./chat-shape.ts";
import { moveClock, Refused } from "./control.ts";
import { useWords } from "./words.ts";

const HOUR_MS = 3_600_000;
const STEPS = [1, 12, 48];
const TICK_MS = 5_000;

/** The simulator's time, and how it is moved on; what talks to the simulator follows it. */
export function Clock({ clock }: { clock: ClockState }) {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const shown = new Date(now + clock.offset_ms).toISOString();
  const move = (hours: number): void => {
    setFailure(null);
    moveClock(hours * HOUR_MS).catch((thrown: unknown) =>
      setFailure(thrown instanceof Refused ? thrown.code : "?"),
    );
  };
  return (
    <section aria-labelledby="strip-clock">
      <header className="strip-head">
        <h2 id="strip-clock">{words.clock}</h2>
        <span role="status">{words.clockAt(timeOf(shown), dayOf(shown))}</span>
      </header>
      <div className="steps">
        {STEPS.map((hours) => (
          <button key={hours} type="button" className="button" onClick={() => move(hours)}>
            <IconPlayerTrackNext size={14} aria-hidden />
            {words.hoursOn(hours)}
          </button>
        ))}
      </div>
      {failure && <p role="alert">{words.failed(failure)}</p>}
    </section>
  );
}
