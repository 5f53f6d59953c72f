import type { AttachmentView } from "@keng/contract/console-api.ts";
import { maskSpans } from "@keng/text/mask.ts";
import { dotted } from "./words.ts";

type Link = NonNullable<AttachmentView["link"]>;
type Mask = Link["masks"][number];

/** Long numbers in an address are mostly those of pages; only a telephone is somebody's. */
const isWorth = ({ in: where, kind }: Mask): boolean => where === "description" || kind === "phone";

/** What is to be covered in what a citizen's link says and in its address. */
export function linkMasks(link: { url: string; description: string }): Mask[] {
  return (["description", "url"] as const)
    .flatMap((where) => maskSpans(link[where]).map((span) => ({ in: where, ...span })))
    .filter(isWorth);
}

/** A link as the console shows it: covered, unless this officer has opened its message. */
export function linkView(link: { url: string; description: string }, masks: Mask[], isOpen: boolean): Link {
  if (isOpen) return { ...link, masks };
  const covered = (where: Mask["in"]): string =>
    dotted(
      link[where],
      masks.filter((mask) => mask.in === where),
    );
  return { url: covered("url"), description: covered("description"), masks };
}
