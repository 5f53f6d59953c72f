export const LOOK_KEPT = "keng.look";

/** Light or dark before the first paint, so that night duty never sees a white flash. */
export function applyKeptLook(): void {
  const kept = localStorage.getItem(LOOK_KEPT);
  const dark = kept === "dark" || (kept !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.mantineColorScheme = dark ? "dark" : "light";
}
