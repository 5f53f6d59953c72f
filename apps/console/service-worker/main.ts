import { PUSH_LETTERS, type PushKind } from "@keng/contract/push-kinds.ts";
import * as wake from "@keng/i18n/officer/wake.ts";

/** What of a service worker is used here; the types of pages do not know it. */
type Waking = Event & { waitUntil(work: Promise<unknown>): void };
type PushEvent = Waking & { data: { text(): string } | null };
type ClickEvent = Waking & { notification: Notification };
type OpenWindow = { focus(): Promise<OpenWindow> };
type Worker = {
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: {
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly OpenWindow[]>;
    openWindow(url: string): Promise<unknown>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", hear: (event: Waking) => void): void;
  addEventListener(type: "push", hear: (event: PushEvent) => void): void;
  addEventListener(type: "notificationclick", hear: (event: ClickEvent) => void): void;
};

const worker = self as unknown as Worker;
const INBOX = "/hop-thu";
const words = new URLSearchParams(worker.location.search).get("lang") === "en" ? wake.en : wake.vi;

/** A letter of another version still wakes: as the gentler alarm. */
function kindOf(letter: string): PushKind {
  const known = Object.entries(PUSH_LETTERS).find(([, one]) => one === letter);
  return (known?.[0] as PushKind | undefined) ?? "late";
}

/** One line for each kind, however often it comes: the newer replaces the older. */
async function show(letter: string): Promise<void> {
  const kind = kindOf(letter);
  await worker.registration.showNotification(words[kind], {
    body: words.open,
    tag: `keng-${kind}`,
    icon: "/gong.svg",
    requireInteraction: kind === "emergency",
    // replaced without a sound it would be missed; not in the type of pages
    ...({ renotify: true } as object),
  });
}

/** A page of ours that is open comes to the front, else the inbox is opened. */
async function open(): Promise<void> {
  const [page] = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  await (page === undefined ? worker.clients.openWindow(INBOX) : page.focus());
}

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("push", (event) => event.waitUntil(show(event.data?.text() ?? "")));
worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open());
});
