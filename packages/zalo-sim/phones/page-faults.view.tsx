import { useState } from "react";
import type { SimOa, TokenFault } from "../control-api.ts";
import { Refused, setOaType, spoilTokens } from "./control.ts";
import { useWords } from "./words.ts";

const TROUBLES: readonly TokenFault["kind"][] = ["access_expired", "all_expired", "used_twice", "revoked"];

/** What can happen to a page: its kind, and its tokens. */
export function PageFaults({ oas }: { oas: readonly SimOa[] }) {
  const words = useWords();
  const [said, setSaid] = useState<{ page: string; text: string; isFailure: boolean } | null>(null);
  const run = (page: string, work: Promise<unknown>, text: string): void =>
    void work.then(
      () => setSaid({ page, text, isFailure: false }),
      (thrown: unknown) =>
        setSaid({
          page,
          text: words.failed(thrown instanceof Refused ? thrown.code : "?"),
          isFailure: true,
        }),
    );
  if (oas.length === 0) return null;
  return (
    <section aria-labelledby="strip-pages">
      <header className="strip-head">
        <h2 id="strip-pages">{words.pageFaults}</h2>
      </header>
      {oas.map((oa) => (
        <div key={oa.oa_id} className="page-faults">
          <label>
            <span>{oas.length > 1 ? oa.name : words.pageType}</span>
            <select
              value={oa.oa_type}
              onChange={(event) =>
                run(
                  oa.oa_id,
                  setOaType(oa.oa_id, event.target.value === "state" ? "state" : "enterprise"),
                  words.pageTypeSet,
                )
              }
            >
              <option value="state">{words.pageTypes.state}</option>
              <option value="enterprise">{words.pageTypes.enterprise}</option>
            </select>
          </label>
          <div className="steps">
            {TROUBLES.map((kind) => (
              <button
                key={kind}
                type="button"
                className="button"
                title={words.tokenFault[kind].does}
                onClick={() => run(oa.oa_id, spoilTokens(oa.oa_id, kind), words.tokenFault[kind].does)}
              >
                {words.tokenFault[kind].name}
              </button>
            ))}
          </div>
          {said?.page === oa.oa_id && (
            <p className="does" data-shown role={said.isFailure ? "alert" : "status"}>
              {said.text}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
