import { startAlarms } from "./alarms/alarms.job.ts";
import { startMarking } from "./audit/mark.job.ts";
import { startLateness } from "./clocks/late.job.ts";
import type { Desk } from "./context.ts";
import { startLapsing } from "./conversations/lapse.job.ts";
import { startErasing } from "./erasing/erasing.job.ts";
import { startLive } from "./live/live.job.ts";
import { startSessionWatch } from "./officers/session.job.ts";
import { startDroppingFilters } from "./saved-filters/drop-removed.job.ts";
import { startClockWatch } from "./system/clock.job.ts";
import { startGiving } from "./passage/give-to-backup.job.ts";
import { startHourBoxes } from "./passage/hour-box.job.ts";
import { startPassage } from "./passage/passage.job.ts";
import { startTellingUnits } from "./units/settings.job.ts";
import { startDropping } from "./uploads/drop-old.job.ts";

/** Everything that the desk does by itself. Stop it before the database is closed. */
export function startJobs(desk: Desk): { stop(): Promise<void> } {
  const jobs = [
    startLive,
    startPassage,
    startHourBoxes,
    startGiving,
    startLateness,
    startLapsing,
    startAlarms,
    startDroppingFilters,
    startDropping,
    startSessionWatch,
    startErasing,
    startMarking,
    startTellingUnits,
    startClockWatch,
  ].map((start) => start(desk));
  return { stop: async () => void (await Promise.all(jobs.map((job) => job.stop()))) };
}
