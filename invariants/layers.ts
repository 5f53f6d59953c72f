import { each, layerOf, MAY_NOT_LOAD, onASide, type Layer } from "./layer.ts";
import { BUILT_IN_IO, BUILT_IN_NETWORK, DATABASE_PACKAGES, isOneOf, SERVER_PACKAGES } from "./modules.ts";
import type { Promised, Violation } from "./repository.ts";
import { resolveRelative, roomOf } from "./rooms.ts";

export const layers: Promised = {
  name: "a layer loads only the layers below it",
  broken: (repository) =>
    each(repository, (path, facts, layer) =>
      facts.imports.flatMap((one): Violation[] => {
        if (!onASide(path) || one.kind === "type" || !one.specifier.startsWith(".")) return [];
        const loaded = layerOf(resolveRelative(path, one.specifier));
        return MAY_NOT_LOAD[layer].includes(loaded)
          ? [
              {
                promise: "layers",
                path,
                line: one.line,
                says: `${called(layer)} loads ${called(loaded)}: ${one.specifier}`,
              },
            ]
          : [];
      }),
    ),
};

const called = (layer: Layer): string => (layer === "pure" ? "a file without a suffix" : `a ${layer}`);

/** What a layer may not import from npm or Node at run time; rooms of both sides only. */
const MAY_NOT_IMPORT: Readonly<Partial<Record<Layer, readonly string[]>>> = {
  pure: [...BUILT_IN_IO, ...BUILT_IN_NETWORK, ...SERVER_PACKAGES, ...DATABASE_PACKAGES],
  store: [...SERVER_PACKAGES, "http", "https", "http2"],
  command: [...SERVER_PACKAGES, ...DATABASE_PACKAGES],
  query: [...SERVER_PACKAGES, ...DATABASE_PACKAGES],
  routes: [...DATABASE_PACKAGES, ...BUILT_IN_IO],
  client: [...SERVER_PACKAGES, ...DATABASE_PACKAGES],
  job: [...SERVER_PACKAGES, ...DATABASE_PACKAGES],
  disk: [...SERVER_PACKAGES, ...DATABASE_PACKAGES, ...BUILT_IN_NETWORK],
};

export const layerImports: Promised = {
  name: "a layer imports no package that is not its job",
  broken: (repository) =>
    each(repository, (path, facts, layer) =>
      onASide(path)
        ? facts.imports
            .filter((one) => one.kind === "value" && isOneOf(one.specifier, MAY_NOT_IMPORT[layer] ?? []))
            .map((one) => ({
              promise: "layer imports",
              path,
              line: one.line,
              says: `${called(layer)} imports ${one.specifier}`,
            }))
        : [],
    ),
};

export const shapes: Promised = {
  name: "stores take tx first, a command file holds one command, routes do not catch",
  broken: (repository) =>
    each(repository, (path, facts, layer) => {
      if (layer === "store" && onASide(path))
        return facts.functions
          .filter((one) => one.first !== "tx")
          .map((one) => ({
            promise: "shapes",
            path,
            line: one.line,
            says: `${one.name} does not take tx first`,
          }));
      if (layer === "command" && facts.functions.length !== 1)
        return [
          {
            promise: "shapes",
            path,
            line: 1,
            says: `${facts.functions.length} exported functions in a command file`,
          },
        ];
      if (layer === "routes")
        return facts.tries.map((line) => ({
          promise: "shapes",
          path,
          line,
          says: "routes catch nothing themselves",
        }));
      return [];
    }),
};

const PURE_ROOMS = new Set(["core", "text", "triage", "contract", "i18n"]);
const CLOCK = new Set([
  "Date.now",
  "performance.now",
  "Math.random",
  "setTimeout",
  "setInterval",
  "setImmediate",
]);

export const purity: Promised = {
  name: "what has no suffix is pure: no clock, no chance, no process",
  broken: (repository) =>
    each(repository, (path, facts, layer) => {
      const room = roomOf(path)?.name ?? "";
      if (layer !== "pure" || !(PURE_ROOMS.has(room) || onASide(path))) return [];
      const clock = facts.calls.filter((one) => CLOCK.has(one.name) || (one.name === "Date" && one.empty));
      const outside = facts.names.filter((one) => one.name === "process");
      const modules = PURE_ROOMS.has(room)
        ? facts.imports.filter(
            (one) => one.kind === "value" && isOneOf(one.specifier, MAY_NOT_IMPORT.pure ?? []),
          )
        : [];
      return [...clock, ...outside, ...modules].map((one) => ({
        promise: "purity",
        path,
        line: one.line,
        says: `not pure: ${"name" in one ? one.name : one.specifier}`,
      }));
    }),
};
