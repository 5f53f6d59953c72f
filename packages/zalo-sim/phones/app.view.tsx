import { useEffect, useMemo, useRef, useState } from "react";
import { Beyond } from "./beyond.view.tsx";
import { Drawer } from "./drawer.view.tsx";
import { EmptyState } from "./empty.view.tsx";
import { Journal } from "./journal.view.tsx";
import { chatKey, useSim } from "./live.ts";
import { shownOf, type Place } from "./memory.ts";
import { Phone } from "./phone.view.tsx";
import { PhoneTabs } from "./phone-tabs.view.tsx";
import { Strip } from "./strip.view.tsx";
import { TopBar } from "./top-bar.view.tsx";
import { unread } from "./chat-shape.ts";
import { NARROW, useLookedAt, useMedia } from "./use-media.ts";
import { useMemory } from "./use-memory.ts";
import { textsOf, Words } from "./words.ts";
import { WorldActs } from "./world-acts.view.tsx";

const EDGE_PX = 20;

/** Several phones side by side, each a person; on the left what is done to them all. */
export function App() {
  const sim = useSim();
  const { now, change, go } = useMemory();
  const narrow = useMedia(NARROW);
  const lookedAt = useLookedAt();
  const [panelOpen, setPanelOpen] = useState(false);
  const [journalOpen, setJournalOpen] = useState(false);
  const words = textsOf(now.lang);
  const shelf = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = words.title;
  }, [words]);

  const everybody = useMemo(() => sim.people ?? [], [sim.people]);
  const shown = useMemo(
    () =>
      shownOf(
        everybody.map((one) => one.id),
        now.shown,
      ),
    [everybody, now.shown],
  );
  const phones = everybody.filter((one) => shown.includes(one.id));
  const active = phones.find((one) => one.id === now.active) ?? phones[0];
  const firstOa = sim.oas[0]?.oa_id;

  const placeOf = (person: string): Place => {
    const kept = now.places[person];
    const oa = sim.oas.find((one) => one.oa_id === kept?.oa)?.oa_id ?? firstOa;
    const wrote = oa ? (sim.chats[chatKey(person, oa)]?.messages.length ?? 0) > 0 : false;
    return { screen: kept?.screen ?? (wrote ? "chat" : "page"), ...(oa ? { oa } : {}) };
  };
  const unreadOf = (person: string): number =>
    sim.oas.reduce((sum, oa) => sum + unread(sim.chats[chatKey(person, oa.oa_id)]), 0);

  const { readChat } = sim;
  useEffect(() => {
    for (const person of shown) for (const oa of sim.oas) void readChat(person, oa.oa_id);
  }, [shown, sim.oas, readChat]);

  const activeId = active?.id;
  // A phone that was just shown may stand beyond the edge. (scrollIntoView would also move where Tab starts.)
  useEffect(() => {
    const phone = activeId ? document.getElementById(`phone-${activeId}`) : null;
    const room = phone?.parentElement;
    if (!phone || !room) return;
    const { left, right } = phone.getBoundingClientRect();
    const view = room.getBoundingClientRect();
    if (right > view.right) room.scrollBy({ left: right - view.right + EDGE_PX });
    else if (left < view.left) room.scrollBy({ left: left - view.left - EDGE_PX });
  }, [activeId]);

  const toggle = (id: string): void => {
    const next = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id];
    change({ shown: next, ...(next.includes(id) ? { active: id } : {}) });
  };
  const added = (ids: readonly string[]): void => {
    const last = ids.at(-1);
    setPanelOpen(false);
    change({ shown: [...new Set([...shown, ...ids])], ...(last ? { active: last } : {}) });
    void sim.readPeople();
  };

  const strip = (
    <Strip
      sim={sim}
      people={everybody}
      shown={shown}
      placeOf={placeOf}
      unreadOf={unreadOf}
      onToggle={toggle}
      onAdded={added}
    />
  );
  return (
    <Words value={words}>
      <div className="sim" data-narrow={narrow || undefined}>
        <TopBar
          lang={now.lang}
          theme={now.theme}
          narrow={narrow}
          onLang={(lang) => change({ lang })}
          onTheme={(theme) => change({ theme })}
          onJournal={() => setJournalOpen(true)}
          onPanel={() => setPanelOpen(true)}
        />
        {!sim.connected && (
          <p className="offline" role="status">
            {words.offline}
          </p>
        )}
        <div className="body">
          {!narrow && <aside className="strip">{strip}</aside>}
          {narrow && panelOpen && (
            <Drawer label={words.panel} onClose={() => setPanelOpen(false)}>
              <div className="drawer-acts">
                <WorldActs
                  theme={now.theme}
                  onTheme={(theme) => change({ theme })}
                  onJournal={() => {
                    setPanelOpen(false);
                    setJournalOpen(true);
                  }}
                />
              </div>
              {strip}
            </Drawer>
          )}
          <main ref={shelf} className="phones" aria-label={words.title}>
            {narrow && phones.length > 1 && active && (
              <PhoneTabs
                people={phones}
                active={active.id}
                unreadOf={unreadOf}
                onPick={(id) => change({ active: id })}
              />
            )}
            {sim.people && phones.length === 0 && (
              <EmptyState anybody={everybody.length > 0} onAdded={added} />
            )}
            {(narrow ? phones.filter((one) => one === active) : phones).map((person) => (
              <Phone
                key={person.id}
                person={person}
                place={placeOf(person.id)}
                sim={sim}
                narrow={narrow}
                lookedAt={lookedAt && !(narrow && panelOpen)}
                onGo={(place) => go(person.id, place)}
                onClose={() => toggle(person.id)}
              />
            ))}
          </main>
          {!narrow && <Beyond room={shelf} phones={phones.length} />}
        </div>
        {journalOpen && <Journal onClose={() => setJournalOpen(false)} />}
      </div>
    </Words>
  );
}
