import { lazy } from "react";

export const Palette = lazy(async () => ({ default: (await import("./palette.view.tsx")).Palette }));
