import { z } from "zod";

/** Where Zalo's behaviour is unknown or disputed. Names and defaults are listed in docs/zalo-sim-differences.md. */
export const switchesSchema = z.object({
  "state.v3cs": z.enum(["reject", "accept"]),
  "state.v3user": z.enum(["accept", "reject"]),
  "state.replyByMessageId": z.enum(["accept", "reject"]),
  "stateOa.proactivePerMonth": z.number().int().min(0),
  "stateOa.repliesPer48h": z.number().int().min(0),
  oldAccessTokenAfterRefresh: z.enum(["revoke", "keep"]),
  consumedRefreshToken: z.enum(["empty200", "-14014"]),
  refreshRotation: z.enum(["always", "sometimes"]),
  refreshLifetime: z.enum(["fresh", "inherit"]),
  expiresInType: z.enum(["string", "number"]),
  errorType: z.enum(["number", "string"]),
  expiredAccessTokenCode: z.enum(["-216", "-220"]),
  revokedAccessTokenCode: z.enum(["-216", "-220", "-223"]),
  tokenInQuery: z.enum(["accept", "reject"]),
  appsecretProof: z.enum(["optional", "required"]),
  freeReplies: z.union([z.number().int().min(0), z.literal("unlimited")]),
  csOutsideWindow: z.enum(["quota", "charge", "reject"]),
  "cs.perMonth": z.number().int().min(0),
  interactionEvents: z.array(
    z.enum(["message", "follow", "click_chatnow", "menu", "call", "seen", "submit_info"]),
  ),
  listOnV3: z.enum(["-233", "accept"]),
  textUnit: z.enum(["codepoint", "utf16", "byte"]),
  retryOn: z.enum(["connect", "connect+timeout", "any-non-200"]),
  webhookTimeoutMs: z.number().int().min(1),
  /** `all`, or the only events that are switched on. */
  webhookEvents: z.union([z.literal("all"), z.array(z.string())]),
  webhookSyntaxFilter: z.boolean(),
  "signature.firstTerm": z.enum(["app_id", "oa_id"]),
  oaSecretKeyEqualsAppSecret: z.boolean(),
  macHeaderStyle: z.enum(["compact", "spaced"]),
  mediaUrlTtlMs: z.number().int().min(0),
  /** Zalo strips EXIF of pictures in photo mode, it is said; keeping it is the harder case for a reader. */
  imageExif: z.enum(["keep", "strip"]),
  submitInfoShape: z.enum(["old", "new"]),
  rateLimitPerMin: z.number().int().min(1),
  uploadsPerMonth: z.number().int().min(0),
  /** `bare`: ids of people and pages are written as numbers without quotes in webhooks. */
  idStyle: z.enum(["quoted", "bare"]),
});
export type Switches = z.infer<typeof switchesSchema>;

/** What is left out stays; an unknown name or value is refused. */
export const setSwitchesSchema = switchesSchema.partial().strict();

export const defaultSwitches: Switches = {
  "state.v3cs": "reject",
  "state.v3user": "accept",
  "state.replyByMessageId": "accept",
  "stateOa.proactivePerMonth": 1000,
  "stateOa.repliesPer48h": 8,
  oldAccessTokenAfterRefresh: "revoke",
  consumedRefreshToken: "empty200",
  refreshRotation: "always",
  refreshLifetime: "fresh",
  expiresInType: "string",
  errorType: "number",
  expiredAccessTokenCode: "-216",
  revokedAccessTokenCode: "-216",
  tokenInQuery: "accept",
  appsecretProof: "optional",
  freeReplies: 8,
  csOutsideWindow: "quota",
  "cs.perMonth": 500,
  interactionEvents: ["message", "follow", "click_chatnow", "menu", "call"],
  listOnV3: "-233",
  textUnit: "codepoint",
  retryOn: "any-non-200",
  webhookTimeoutMs: 2000,
  webhookEvents: "all",
  webhookSyntaxFilter: false,
  "signature.firstTerm": "app_id",
  oaSecretKeyEqualsAppSecret: false,
  macHeaderStyle: "compact",
  mediaUrlTtlMs: 7 * 24 * 3600 * 1000,
  imageExif: "keep",
  submitInfoShape: "old",
  rateLimitPerMin: 4000,
  uploadsPerMonth: 5000,
  idStyle: "quoted",
};

/** Only what was given changes. */
export function mergeSwitches(now: Switches, changes: unknown): Switches {
  const read = switchesSchema.partial().safeParse(changes);
  const given = Object.entries(read.data ?? {}).filter(([, value]) => value !== undefined);
  return { ...now, ...Object.fromEntries(given) };
}
