import { lazy } from "react";

export const KeysHelp = lazy(async () => ({ default: (await import("./keys-help.view.tsx")).KeysHelp }));
