/**
 * Who may import whom (house.md §3 and docs/decisions/0001). What is absent is forbidden, types included.
 * A room is a workspace: the folder's own name.
 */
export type Arrow = {
  to: string;
  /** Only these files of the other room, by their beginning; absent: all. */
  only?: readonly string[];
  /** All but these files of the other room, by their beginning. */
  except?: readonly string[];
  /** Only `import type`, which is gone at run time. */
  typesOnly?: true;
};

const to = (...rooms: string[]): Arrow[] => rooms.map((room) => ({ to: room }));

/** What only the console and the desk say to each other. */
const CONSOLE_ONLY = [
  "console-api",
  "console-audit",
  "console-operations",
  "console-pages",
  "console-reports",
  "console-routes",
  "console-shifts",
  "shift-can",
  "console-sorting",
  "console-tips",
  "masks",
  "reason",
  "set-aside",
  "tip-can",
  "thread-can",
  "roles",
  "events",
  "habits",
  "system",
  "erasing",
  "placeholders",
  "tokens",
  "places",
  "units",
  "near",
  "hamlet-list",
  "token-can",
];
/** What only the citizen app and the gateway say to each other. */
const CITIZEN_ONLY = ["citizen-api", "citizen-routes"];

/** What officers read: neither the gateway nor a citizen's phone has any of it. */
const OFFICERS_TEXTS = ["officer"];

export const ANYTHING = "anything";

export const ARROWS: Readonly<Record<string, readonly Arrow[] | typeof ANYTHING>> = {
  core: [],
  zalo: [],
  contract: to("core"),
  text: to("core"),
  log: to("core"),
  db: to("core"),
  seal: to("core"),
  side: to("core", "log"),
  clean: to("core"),
  triage: to("core", "text"),
  i18n: [...to("core"), { to: "contract", only: ["codes"] }],
  ui: to("core", "i18n"),
  "zalo-sim": [{ to: "zalo", typesOnly: true }],
  gateway: [
    ...to("core", "text", "triage", "zalo", "db", "log", "seal", "side", "clean"),
    { to: "contract", except: CONSOLE_ONLY },
    { to: "i18n", except: OFFICERS_TEXTS },
  ],
  desk: [
    ...to("core", "text", "db", "i18n", "log", "seal", "side", "clean"),
    { to: "contract", except: CITIZEN_ONLY },
  ],
  console: [
    ...to("core", "i18n", "ui"),
    { to: "contract", only: [...CONSOLE_ONLY, "codes", "triage", "push", "push-kinds", "reply-length"] },
  ],
  citizen: [
    ...to("core", "ui"),
    { to: "i18n", except: OFFICERS_TEXTS },
    { to: "contract", only: [...CITIZEN_ONLY, "codes"] },
  ],
  cli: ANYTHING,
  invariants: ANYTHING,
  e2e: ANYTHING,
  bench: ANYTHING,
};

/** What a room's tests may import besides: the simulator stands in for Zalo, and speaks the SDK's wire. */
export const TEST_ARROWS: Readonly<Record<string, readonly Arrow[]>> = {
  gateway: to("zalo-sim"),
  zalo: to("zalo-sim"),
  "zalo-sim": to("zalo"),
};

/** No app or package imports these; journeys and measurements may start what the command line starts. */
export const ENDS: readonly string[] = ["cli", "invariants", "e2e", "bench"];

/** Rooms that bring no package from npm with them. */
export const WITHOUT_DEPENDENCIES: readonly string[] = ["core", "text", "triage", "zalo"];
