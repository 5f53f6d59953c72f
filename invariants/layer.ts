import type { Facts } from "./facts.ts";
import { codePaths, isTest, type Repository, type Violation } from "./repository.ts";
import { roomOf } from "./rooms.ts";

/** The layer is the suffix (house.md §2). `compose`: main, config, server and jobs files · `disk`: docs/decisions/0004 · `pure`: no suffix. */
export type Layer =
  | "store"
  | "command"
  | "query"
  | "routes"
  | "client"
  | "job"
  | "disk"
  | "view"
  | "compose"
  | "test"
  | "pure";

const SUFFIX = /\.(store|command|query|routes|client|job|disk)\.ts$|\.(view)\.tsx$/;
const COMPOSE = /(?:^|\/)(?:main|config|server|jobs|score|generate-[\w-]+)\.tsx?$|\.config\.ts$/;

export function layerOf(path: string): Layer {
  if (isTest(path)) return "test";
  const suffix = SUFFIX.exec(path);
  if (suffix) return (suffix[1] ?? suffix[2]) as Layer;
  return COMPOSE.test(path) ? "compose" : "pure";
}

/** What a layer may not load at run time. Types of any layer may be named. */
export const MAY_NOT_LOAD: Readonly<Record<Layer, readonly Layer[]>> = {
  pure: ["store", "command", "query", "routes", "client", "job", "disk"],
  store: ["command", "query", "routes", "client", "job", "disk"],
  command: ["command", "query", "routes", "client", "job"],
  query: ["command", "query", "routes", "client", "job"],
  routes: ["store", "routes", "client", "job"],
  client: ["store", "command", "query", "routes", "job"],
  job: ["store", "routes"],
  disk: ["store", "command", "query", "routes", "client", "job"],
  view: ["store", "command", "query", "routes", "client", "job"],
  compose: [],
  test: [],
};

const SIDES = new Set(["gateway", "desk"]);
export const onASide = (path: string): boolean => SIDES.has(roomOf(path)?.name ?? "");

/** Code whose promises are looked at one by one, with its layer. */
export function each(
  repository: Repository,
  look: (path: string, facts: Facts, layer: Layer) => Violation[],
): Violation[] {
  return codePaths(repository).flatMap((path) => look(path, repository.facts(path), layerOf(path)));
}
