/** One problem of the configuration: which name, what is wrong, as a code with its facts. */
export type ConfigProblem = {
  name: string;
  code:
    | "missing"
    | "not_a_port"
    | "not_a_url"
    | "not_a_database"
    | "not_a_network"
    | "not_a_host"
    | "not_a_number"
    | "not_a_demo"
    | "needs_https"
    | "file_missing"
    | "file_broken"
    | "unknown_name";
  value?: string;
};

/** All problems at once, so that nobody mends one and meets the next. */
export class ConfigBroken extends Error {
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map((problem) => `${problem.name}: ${problem.code}`).join("; "));
    this.name = "ConfigBroken";
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the names of one side. `done` throws `ConfigBroken` with everything that was found wrong. */
export class EnvironmentReader {
  readonly #environment: Environment;
  readonly #prefix: string;
  readonly #asked = new Set<string>();
  readonly #problems: ConfigProblem[] = [];

  constructor(environment: Environment, prefix: string) {
    this.#environment = environment;
    this.#prefix = prefix;
  }

  text(name: string, fallback?: string): string {
    this.#asked.add(name);
    const value = this.#environment[name] ?? "";
    if (value !== "") return value;
    if (fallback === undefined) this.#problems.push({ name, code: "missing" });
    return fallback ?? "";
  }

  optional(name: string): string | null {
    return this.text(name, "") || null;
  }

  port(name: string, fallback: number): number {
    const value = this.text(name, String(fallback));
    const port = Number(value);
    if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
    this.#problems.push({ name, code: "not_a_port", value });
    return fallback;
  }

  url(name: string, fallback: string): string {
    const value = this.text(name, fallback);
    if (URL.canParse(value)) return value.replace(/\/$/, "");
    this.#problems.push({ name, code: "not_a_url" });
    return fallback;
  }

  problem(problem: ConfigProblem): void {
    this.#problems.push(problem);
  }

  done(): void {
    for (const name of Object.keys(this.#environment)) {
      if (name.startsWith(this.#prefix) && !this.#asked.has(name))
        this.#problems.push({ name, code: "unknown_name" });
    }
    if (this.#problems.length > 0) throw new ConfigBroken(this.#problems);
  }
}
