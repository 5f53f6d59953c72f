import { lazy } from "react";

export const PickDialog = lazy(async () => ({
  default: (await import("./pick-dialog.view.tsx")).PickDialog,
}));
