import { lazy } from "react";

export const DutyLine = lazy(async () => ({ default: (await import("./duty-line.view.tsx")).DutyLine }));
