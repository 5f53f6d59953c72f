import { CODES, type Code } from "@keng/contract/codes.ts";
import { OPERATIONS } from "@keng/contract/console-operations.ts";
import { type Access, ROUTES, type RouteKey } from "@keng/contract/console-routes.ts";
import { TOKEN_ROUTES } from "@keng/contract/token-can.ts";

export const isRoute = (key: string): key is RouteKey => Object.hasOwn(ROUTES, key);

const MACHINE: readonly Code[] = ["database_unavailable", "internal", "host_refused"];
/** Of whoever is signed in, also reading is written down, and a full disk refuses that. */
const WHO: readonly Code[] = [
  "not_signed_in",
  "session_ended",
  "token_invalid",
  "account_suspended",
  "disk_full",
];

/** Every code with which a route may refuse: its own, and those that follow from who asks and what is sent. */
export function codesOf(route: RouteKey): Code[] {
  const access: Access = ROUTES[route];
  const [method = "", pattern = ""] = route.split(" ");
  const codes = new Set<Code>([...MACHINE, ...OPERATIONS[route].codes, "not_found", "bad_request"]);
  if (access !== "public") {
    for (const code of WHO) codes.add(code);
    if (access !== "half_signed_in") codes.add("second_factor_needed");
    if (typeof access !== "string") codes.add("not_allowed");
    codes.add(TOKEN_ROUTES[route] === undefined ? "not_for_tokens" : "token_scope");
  }
  if (method !== "GET") for (const code of ["origin_refused", "disk_full"] as const) codes.add(code);
  if (method !== "GET" && method !== "DELETE")
    for (const code of ["too_large", "unsupported_type"] as const) codes.add(code);
  if (!pattern.startsWith("/api/") || pattern === "/api/openapi.json") codes.delete("bad_request");
  return [...codes].toSorted((one, other) => CODES[one] - CODES[other]);
}

/** The same by HTTP status. */
export function refusalsOf(route: RouteKey): Map<number, Code[]> {
  return Map.groupBy(codesOf(route), (code) => CODES[code]);
}
