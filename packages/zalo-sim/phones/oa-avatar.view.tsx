import { IconBuildingStore, IconShieldFilled } from "@tabler/icons-react";
import type { SimOa } from "../control-api.ts";

/** The sign of a page: a shield for an authority, a shop for the others. */
export function OaAvatar({ oa, large }: { oa: SimOa; large?: boolean }) {
  const size = large ? 26 : 20;
  return (
    <span className="oa-avatar" data-large={large || undefined} aria-hidden>
      {oa.oa_type === "state" ? <IconShieldFilled size={size} /> : <IconBuildingStore size={size} />}
    </span>
  );
}
