import { z } from "zod";

const schema = z.object({
  ZALO_SIM_PORT: z.coerce.number().int().min(0).max(65_535).default(4002),
  ZALO_SIM_HOST: z.string().min(1).default("127.0.0.1"),
  ZALO_SIM_HOME: z.string().min(1).default("./.zalo-sim"),
  /** Milliseconds until each retry of a webhook, with commas; without it as Zalo does. */
  ZALO_SIM_RETRY_MS: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9})*$/)
    .optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly home: string;
  readonly retryDelaysMs?: readonly number[];
}

/** All problems at once, each with the name of the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(problems.join("\n"));
  }
  const { ZALO_SIM_PORT: port, ZALO_SIM_HOST: host, ZALO_SIM_HOME: home, ZALO_SIM_RETRY_MS } = parsed.data;
  const retries = ZALO_SIM_RETRY_MS?.split(",").map(Number);
  return { port, host, home, ...(retries === undefined ? {} : { retryDelaysMs: retries }) };
}

export function configFromEnvironment(): Config {
  return readConfig(process.env);
}
