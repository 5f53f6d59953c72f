import { useId, useState } from "react";
import type { Faults, SetFaults } from "../control-api.ts";
import { Refused } from "./control.ts";
import { delayed, DELAYS, FAULTS, isOn, switched } from "./faults-shape.ts";
import { useWords } from "./words.ts";

type Props = { faults: Faults; onChange: (change: SetFaults) => Promise<void> };

/** What can go wrong between Zalo and the system, each by a switch and in words. */
export function FaultSwitches({ faults, onChange }: Props) {
  const words = useWords();
  const id = useId();
  const [explained, setExplained] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const on = FAULTS.filter((name) => isOn(faults, name)).length;
  const seconds = Math.round(faults.webhook.delay_ms / 1000);
  const change = (what: SetFaults): void => {
    setFailure(null);
    onChange(what).catch((thrown: unknown) => setFailure(thrown instanceof Refused ? thrown.code : "?"));
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <header className="strip-head">
        <h2 id={`${id}-title`}>{words.faults}</h2>
        <span>{words.faultsOn(on)}</span>
      </header>
      <ul className="faults">
        {FAULTS.map((name) => {
          const active = isOn(faults, name);
          return (
            <li key={name}>
              <div className="fault">
                <span id={`${id}-${name}`}>{words.fault[name].name}</span>
                {name === "delay" && active && (
                  <select
                    aria-label={words.delayLength}
                    value={seconds}
                    onChange={(event) => change(delayed(Number(event.target.value)))}
                  >
                    {[...new Set([...DELAYS, seconds])]
                      .toSorted((a, b) => a - b)
                      .map((one) => (
                        <option key={one} value={one}>
                          {words.seconds(one)}
                        </option>
                      ))}
                  </select>
                )}
                <button
                  type="button"
                  role="switch"
                  className="switch"
                  aria-checked={active}
                  aria-labelledby={`${id}-${name}`}
                  aria-describedby={`${id}-${name}-does`}
                  title={words.fault[name].does}
                  onClick={() => change(switched(name, !active))}
                >
                  <span aria-hidden />
                </button>
              </div>
              <p id={`${id}-${name}-does`} className="does" data-shown={active || explained || undefined}>
                {words.fault[name].does}
              </p>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="link"
        aria-pressed={explained}
        onClick={() => setExplained(!explained)}
      >
        {words.explain}
      </button>
      {failure && <p role="alert">{words.failed(failure)}</p>}
    </section>
  );
}
