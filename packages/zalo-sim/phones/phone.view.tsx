import { IconX } from "@tabler/icons-react";
import { useCallback, useEffect, useId, useState, type ReactNode } from "react";
import type { Person } from "../control-api.ts";
import { Chat } from "./chat.view.tsx";
import { initial, unread } from "./chat-shape.ts";
import { act, call, Refused, type Act } from "./control.ts";
import { chatKey, type Sim } from "./live.ts";
import type { Place } from "./memory.ts";
import { PageProfile } from "./page-profile.view.tsx";
import { Pages } from "./pages.view.tsx";
import { useWords } from "./words.ts";

type Props = {
  person: Person;
  place: Place;
  sim: Sim;
  narrow: boolean;
  lookedAt: boolean;
  onGo: (place: Place) => void;
  onClose: () => void;
};

/** One person's phone. It always says what it is. */
export function Phone({ person, place, sim, narrow, lookedAt, onGo, onClose }: Props) {
  const words = useWords();
  const id = useId();
  const [failure, setFailure] = useState<string | null>(null);
  const oa = sim.oas.find((one) => one.oa_id === place.oa);
  const chat = oa ? sim.chats[chatKey(person.id, oa.oa_id)] : undefined;
  const waiting = unread(chat);
  const readsNow = lookedAt && place.screen === "chat" && oa !== undefined;
  const { readChat, readPeople } = sim;

  const again = useCallback(
    (page: string) => Promise.all([readPeople(), readChat(person.id, page)]),
    [person.id, readChat, readPeople],
  );
  const doIt = (what: Act, page: string): Promise<boolean> => done(act(person.id, what, page), page);
  const done = async (work: Promise<unknown>, page: string): Promise<boolean> => {
    const code = await work.then(
      () => null,
      (thrown: unknown) => (thrown instanceof Refused ? thrown.code : "?"),
    );
    setFailure(code);
    void again(page);
    return code === null;
  };

  // Whoever looks at the chat has seen what is in it: the page gets its receipt.
  const pageId = oa?.oa_id;
  useEffect(() => {
    if (!readsNow || waiting === 0 || !pageId) return;
    act(person.id, "seen", pageId).then(
      () => readChat(person.id, pageId),
      () => undefined,
    );
  }, [readsNow, waiting, pageId, person.id, readChat]);

  const screen = (): ReactNode => {
    if (!oa)
      return (
        <div className="phone-empty">
          <h3>{words.noPage}</h3>
          <p>{words.noPageHint}</p>
        </div>
      );
    if (place.screen === "pages")
      return <Pages person={person} sim={sim} onPick={(page) => onGo({ screen: "page", oa: page })} />;
    if (place.screen === "page")
      return (
        <PageProfile
          oa={oa}
          following={person.following.includes(oa.oa_id)}
          waiting={waiting}
          onFollow={() => void doIt("follow", oa.oa_id)}
          onUnfollow={() => void doIt("unfollow", oa.oa_id)}
          onMessage={() => {
            void doIt("click-chatnow", oa.oa_id);
            onGo({ screen: "chat", oa: oa.oa_id });
          }}
          onBack={sim.oas.length > 1 ? () => onGo({ screen: "pages" }) : undefined}
        />
      );
    return (
      <Chat
        person={person}
        oa={oa}
        chat={chat}
        samples={sim.samples}
        onRead={() => void readChat(person.id, oa.oa_id)}
        onAct={(what) => doIt(what, oa.oa_id)}
        onCall={(outcome) => void done(call(person.id, oa.oa_id, outcome), oa.oa_id)}
        onPage={() => onGo({ screen: "page", oa: oa.oa_id })}
      />
    );
  };

  return (
    <section
      id={`phone-${person.id}`}
      className="phone"
      aria-labelledby={`${id}-name`}
      data-testid={`phone-${person.id}`}
    >
      {!narrow && (
        <header className="phone-owner">
          <span className="letter" aria-hidden>
            {initial(person.name)}
            {waiting > 0 && place.screen !== "chat" && <span className="dot" />}
          </span>
          <h2 id={`${id}-name`} title={person.name}>
            {person.name}
          </h2>
          <span className="phone-doing">{words.doingLong[place.screen]}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={words.hide(person.name)}
            title={words.hide(person.name)}
            onClick={onClose}
          >
            <IconX size={20} aria-hidden />
          </button>
        </header>
      )}
      {narrow && (
        <h2 id={`${id}-name`} className="unseen">
          {person.name}
        </h2>
      )}
      <div className="frame">
        <p className="banner">
          <span>{words.notRealShort}</span>
        </p>
        {failure && (
          <p className="phone-failure" role="alert">
            {words.failed(failure)}
          </p>
        )}
        <div className="screen">{screen()}</div>
      </div>
    </section>
  );
}
