import { arrows, namedFiles, noCycles } from "./imports.ts";
import type { Promised } from "./repository.ts";

/** Everything that the repository's files promise, in the order in which it is told. */
export const PROMISES: readonly Promised[] = [arrows, namedFiles, noCycles];
