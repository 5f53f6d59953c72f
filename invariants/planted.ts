import { repositoryOf, type Promised, type Violation } from "./repository.ts";

/** What one promise says about a repository of a few made-up files. */
export const planted = (promised: Promised, files: Record<string, string>): Violation[] =>
  promised.broken(repositoryOf(files));
