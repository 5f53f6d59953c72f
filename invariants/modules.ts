/** What a module from Node or npm is for, as far as the layers care. */
export const BUILT_IN_IO = [
  "fs",
  "fs/promises",
  "child_process",
  "worker_threads",
  "cluster",
  "readline",
  "repl",
];
export const BUILT_IN_NETWORK = ["http", "https", "http2", "net", "tls", "dgram", "dns", "dns/promises"];
export const NETWORK_PACKAGES = [
  "undici",
  "axios",
  "got",
  "ky",
  "node-fetch",
  "ws",
  "nodemailer",
  "web-push",
  "openapi-fetch",
];
export const SERVER_PACKAGES = ["fastify"];
export const DATABASE_PACKAGES = ["pg", "kysely"];

const bare = (specifier: string): string => specifier.replace(/^node:/, "");
export const isOneOf = (specifier: string, packages: readonly string[]): boolean =>
  packages.some((one) => bare(specifier) === one || bare(specifier).startsWith(`${one}/`));
