import type { Me } from "@keng/contract/console-api.ts";
import { ROUTES, type RouteKey } from "@keng/contract/console-routes.ts";

/** Whether the desk would let this officer call a route: read off the table that the desk itself uses. */
export function may(me: Me, route: RouteKey): boolean {
  const access = ROUTES[route];
  if (typeof access === "string") return true;
  return access.some((role) => me.roles.includes(role));
}

export type Section =
  | "inbox"
  | "shifts"
  | "orders"
  | "library"
  | "area"
  | "units"
  | "officers"
  | "pages"
  | "audit"
  | "account";

/** The pages that exist for this officer, in the order of the navigation. */
export function sectionsOf(me: Me): Section[] {
  const sections: Section[] = [];
  if (may(me, "GET /api/conversations")) sections.push("inbox");
  if (may(me, "GET /api/shifts/past")) sections.push("shifts");
  if (may(me, "GET /api/units/below")) sections.push("units");
  if (may(me, "POST /api/account-orders/:id/confirm")) sections.push("orders");
  if (may(me, "POST /api/quick-replies")) sections.push("library");
  if (may(me, "POST /api/hamlets")) sections.push("area");
  if (may(me, "GET /api/officers")) sections.push("officers");
  if (may(me, "GET /api/pages")) sections.push("pages");
  if (may(me, "GET /api/audit")) sections.push("audit");
  return [...sections, "account"];
}

export const PATHS = {
  inbox: "/hop-thu",
  shifts: "/ca-truc",
  orders: "/xac-nhan",
  library: "/mau-cau",
  area: "/dia-ban",
  units: "/don-vi",
  officers: "/can-bo",
  pages: "/trang-zalo",
  audit: "/nhat-ky",
  account: "/tai-khoan",
} as const satisfies Record<Section, string>;
