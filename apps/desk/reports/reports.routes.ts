import * as api from "@keng/contract/console-reports.ts";
import type { Room } from "../room.ts";
import { logReport } from "./log-report.command.ts";

/** Reports by telephone and at the counter. */
export const reportRoom: Room = (app, desk) => {
  app.get("/api/reports/sealing-keys", { schema: { response: { 200: api.sealingKeys } } }, () => ({
    recipients: desk.config.recipients,
  }));
  app.post(
    "/api/reports",
    { schema: { body: api.reportLog, response: { 200: api.reportLogged } } },
    ({ actor, body }) => logReport(desk, actor, body),
  );
};
