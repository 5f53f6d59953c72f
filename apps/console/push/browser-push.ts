import type { PushAddress } from "@keng/contract/push.ts";
import type { ShownLang } from "@keng/i18n/messages.ts";

const KEPT = "keng.push";

/** Why this browser is not woken, as far as the browser itself is the reason. */
export class PushRefused extends Error {
  readonly why: "denied" | "failed";
  constructor(why: "denied" | "failed") {
    super(why);
    this.name = "PushRefused";
    this.why = why;
  }
}

export function pushPossible(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

/** On an iPhone only a page that stands on the home screen can be woken. */
export function isIphone(): boolean {
  return (
    /iPhone|iPad/.test(navigator.userAgent) ||
    (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  );
}

/** Which of the officer's browsers this one is; null when this officer did not agree here. */
export function agreedHere(officer_id: string): string | null {
  const [officer, id] = (localStorage.getItem(KEPT) ?? "").split(" ");
  return officer === officer_id ? (id ?? null) : null;
}

export function keepAgreed(officer_id: string, id: string | null): void {
  if (id === null) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, `${officer_id} ${id}`);
}

/** The worker speaks the language in which it is registered. */
async function register(lang: ShownLang): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(`/sw.js?lang=${lang === "en" ? "en" : "vi"}`);
  return navigator.serviceWorker.ready;
}

/** The address at which this browser can be woken by the server with this key; asks the officer when they never said. */
export async function addressFor(key: string, lang: ShownLang): Promise<PushAddress> {
  if ((await Notification.requestPermission()) !== "granted") throw new PushRefused("denied");
  try {
    const { pushManager } = await register(lang);
    let known = await pushManager.getSubscription();
    if (known !== null && base64url(known.options.applicationServerKey) !== key) {
      await known.unsubscribe();
      known = null;
    }
    known ??= await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    return {
      endpoint: known.endpoint,
      p256dh: base64url(known.getKey("p256dh")),
      auth: base64url(known.getKey("auth")),
    };
  } catch {
    throw new PushRefused("failed");
  }
}

export async function forgetHere(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

function base64url(bytes: ArrayBuffer | null): string {
  const text = String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
