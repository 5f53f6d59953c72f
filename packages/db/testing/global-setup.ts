import type { TestProject } from "vitest/node";
import { type ClusterFacts, openCluster } from "./cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    cluster: ClusterFacts;
  }
}

/** One database server for all tests of a run; each test file clones the migrated database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openCluster();
  const { port, superuser, passwords, template, log } = cluster;
  project.provide("cluster", { port, superuser, passwords, template, log });
  return () => cluster.close();
}
