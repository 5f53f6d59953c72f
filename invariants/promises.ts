import {
  environment,
  fileLength,
  folderNames,
  noBarrels,
  noDefaultExports,
  noMachinePaths,
  noMarks,
  noRegistryHosts,
  parses,
} from "./files.ts";
import { arrows, namedFiles, noCycles, noTestsInside } from "./imports.ts";
import { layerImports, layers, purity, shapes } from "./layers.ts";
import { dependencyLines, lockedExactly, readmes, rooms } from "./manifests.ts";
import { definers, migrationNames } from "./migrations.ts";
import { network } from "./network.ts";
import type { Promised } from "./repository.ts";
import { noSentences } from "./sentences.ts";
import { sqlInStores } from "./sql.ts";
import { noMocks, noSkippedTests, noSleeping } from "./tests.ts";
import { onePlaceForPersons, ownSchemas } from "./wall.ts";

/** Everything that the repository's files promise, in the order in which it is told. */
export const PROMISES: readonly Promised[] = [
  parses,
  arrows,
  namedFiles,
  noCycles,
  noTestsInside,
  layers,
  layerImports,
  network,
  sqlInStores,
  ownSchemas,
  onePlaceForPersons,
  shapes,
  purity,
  noSentences,
  fileLength,
  folderNames,
  noBarrels,
  noDefaultExports,
  environment,
  noSkippedTests,
  noMocks,
  noSleeping,
  noMarks,
  noMachinePaths,
  noRegistryHosts,
  rooms,
  readmes,
  dependencyLines,
  lockedExactly,
  migrationNames,
  definers,
];
