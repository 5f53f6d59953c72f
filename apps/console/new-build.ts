const KEPT = "keng.reloaded-at";
const ONCE_IN_MS = 30_000;

/**
 * A tab that was open while the console was built anew asks for files that are gone: it loads itself again, once.
 * Drafts and what waits to be sent are kept by the tab.
 */
export function reloadWhenRebuilt(): void {
  window.addEventListener("vite:preloadError", (event) => {
    const last = Number(sessionStorage.getItem(KEPT) ?? 0);
    if (Date.now() - last < ONCE_IN_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEPT, String(Date.now()));
    location.reload();
  });
}
