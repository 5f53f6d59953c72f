/** All that a browser is told: there is an emergency, something is late, or somebody tries it out. */
export const PUSH_KINDS = ["emergency", "late", "test"] as const;
export type PushKind = (typeof PUSH_KINDS)[number];

/** What goes out, encrypted: one letter whatever the kind, so that its length says nothing. */
export const PUSH_LETTERS = { emergency: "e", late: "l", test: "t" } as const satisfies Record<
  PushKind,
  string
>;
