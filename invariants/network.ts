import type { Facts } from "./facts.ts";
import { each } from "./layer.ts";
import { BUILT_IN_NETWORK, isOneOf, NETWORK_PACKAGES } from "./modules.ts";
import type { Promised } from "./repository.ts";
import { roomOf } from "./rooms.ts";

const NETWORK_NAMES = new Set(["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]);
/** Where a file reaches for the network: modules, global names, and `globalThis.fetch`. */
function networkIn(facts: Facts): { line: number; what: string }[] {
  const modules = facts.imports
    .filter(
      (one) => one.kind === "value" && isOneOf(one.specifier, [...BUILT_IN_NETWORK, ...NETWORK_PACKAGES]),
    )
    .map((one) => ({ line: one.line, what: one.specifier }));
  const names = facts.names
    .filter((one) => NETWORK_NAMES.has(one.name))
    .map((one) => ({ line: one.line, what: one.name }));
  const members = facts.members
    .filter((one) =>
      /^(?:globalThis|window|self|global)\.(?:fetch|WebSocket|EventSource|XMLHttpRequest)$|\.sendBeacon$/.test(
        one.name,
      ),
    )
    .map((one) => ({ line: one.line, what: one.name }));
  return [...modules, ...names, ...members];
}

/** Another program could call out in the desk's place. */
const programsIn = (facts: Facts): { line: number; what: string }[] =>
  facts.imports
    .filter((one) => one.kind === "value" && isOneOf(one.specifier, ["child_process"]))
    .map((one) => ({ line: one.line, what: one.specifier }));

const QUIET_ROOMS = new Set(["core", "text", "triage", "contract", "i18n", "log", "seal", "clean", "ui"]);

export const network: Promised = {
  name: "the desk never calls out, the gateway only from a .client.ts",
  broken: (repository) =>
    each(repository, (path, facts, layer) => {
      const room = roomOf(path)?.name ?? "";
      const says =
        layer === "test"
          ? null
          : room === "desk"
            ? "the desk calls out"
            : room === "gateway" && layer !== "client"
              ? "the gateway calls out beside its clients"
              : QUIET_ROOMS.has(room)
                ? `${room} calls out`
                : layer === "view"
                  ? "a view fetches by hand"
                  : null;
      if (says === null) return [];
      const found = room === "desk" ? [...networkIn(facts), ...programsIn(facts)] : networkIn(facts);
      return found.map((one) => ({ promise: "network", path, line: one.line, says: `${says}: ${one.what}` }));
    }),
};
