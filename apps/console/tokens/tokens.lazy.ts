import { lazy } from "react";

export const TokensCard = lazy(async () => ({ default: (await import("./tokens.view.tsx")).TokensCard }));
