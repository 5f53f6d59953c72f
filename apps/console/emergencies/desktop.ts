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
    const shown = new Notification(t("notification"), {
      body: t("notification_text"),
      tag: "keng-emergency",
      requireInteraction: true,
      icon: "/gong.svg",
    });
    shown.addEventListener("click", () => {
      window.focus();
      shown.close();
    });
  }, [open, t]);
}

export function desktopAlarmAskable(): boolean {
  return "Notification" in window && Notification.permission === "default";
}
