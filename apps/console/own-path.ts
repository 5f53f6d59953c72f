/**
 * A path of this very console: what a browser makes of it stays at our origin ("/\\elsewhere" does not), and it is a
 * path by itself already.
 */
export function isOwnPath(path: unknown, origin: string): path is string {
  return (
    typeof path === "string" &&
    path.startsWith("/") &&
    URL.canParse(path, origin) &&
    new URL(path, origin).origin === origin
  );
}
