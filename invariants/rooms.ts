/** Where a path of the repository belongs. */
export type Room = { name: string; folder: string; inside: string };

/** `apps/desk/live/x.ts` → desk, `packages/core/ids.ts` → core, `e2e/x.ts` → e2e; files of the root have no room. */
export function roomOf(path: string): Room | null {
  const [first = "", second = "", ...rest] = path.split("/");
  if ((first === "apps" || first === "packages") && rest.length > 0)
    return { name: second, folder: `${first}/${second}`, inside: rest.join("/") };
  if ((first === "invariants" || first === "e2e" || first === "bench") && second)
    return { name: first, folder: first, inside: [second, ...rest].join("/") };
  return null;
}

/** `./x.ts` seen from `apps/desk/live/y.ts` → `apps/desk/live/x.ts`; above the root it stays `../…`. */
export function resolveRelative(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.replace(/[?#].*$/, "").split("/")) {
    if (part === "." || part === "") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
