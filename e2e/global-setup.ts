import type { TestProject } from "vitest/node";
import { type Place, startSystem } from "./system.ts";

declare module "vitest" {
  interface ProvidedContext {
    place: Place;
  }
}

/** One system for all journeys that leave it as it was; what breaks the start itself brings its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const system = await startSystem();
  project.provide("place", { home: system.home, ports: system.ports });
  return system.remove;
}
