import { useEffect, useRef } from "react";
import * as emergency from "@keng/i18n/officer/emergency.ts";
import { useTexts } from "../language.tsx";

/** Outside the browser only "look": no source, no word of the message. */
export function useDesktopAlarm(open: readonly string[]): void {
  const t = useTexts(emergency);
  const told = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const fresh = open.filter((id) => !told.current.has(id));
    told.current = new Set(open);
    if (fresh.length === 0 || !("Notification" in window) || Notification.permission !== "granted") return;
    const words = { body: t("notification_text"), tag: "keng-emergency", icon: "/gong.svg" };
    void tell(t("notification"), { ...words, requireInteraction: true });
  }, [open, t]);
}

/** Where a service worker is, through it: what the page says and what comes from outside are then one notification. */
async function tell(title: string, options: NotificationOptions): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker !== undefined) return worker.showNotification(title, options);
  const shown = new Notification(title, options);
  shown.addEventListener("click", () => {
    window.focus();
    shown.close();
  });
}

export function desktopAlarmAskable(): boolean {
  return "Notification" in window && Notification.permission === "default";
}
