import { lazy } from "react";

/** Both come when there is an alarm to be told of: nothing of it is in a first look. */
export const AlarmStrip = lazy(async () => ({
  default: (await import("./alarm-strip.view.tsx")).AlarmStrip,
}));
export const Reached = lazy(async () => ({ default: (await import("./reached.view.tsx")).Reached }));
