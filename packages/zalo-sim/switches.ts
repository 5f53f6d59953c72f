import { z } from "zod";

/** Where Zalo's behaviour is unknown or disputed. Names and defaults are listed in docs/zalo-sim-differences.md. */
export const switchesSchema = z.object({
  "state.v3cs": z.enum(["reject", "accept"]).default("reject"),
  "state.v3user": z.enum(["accept", "reject"]).default("accept"),
  "state.replyByMessageId": z.enum(["accept", "reject"]).default("accept"),
  "stateOa.proactivePerMonth": z.number().int().min(0).default(1000),
  "stateOa.repliesPer48h": z.number().int().min(0).default(8),
  oldAccessTokenAfterRefresh: z.enum(["revoke", "keep"]).default("revoke"),
  consumedRefreshToken: z.enum(["empty200", "-14014"]).default("empty200"),
  refreshRotation: z.enum(["always", "sometimes"]).default("always"),
  refreshLifetime: z.enum(["fresh", "inherit"]).default("fresh"),
  expiresInType: z.enum(["string", "number"]).default("string"),
  errorType: z.enum(["number", "string"]).default("number"),
  expiredAccessTokenCode: z.enum(["-216", "-220"]).default("-216"),
  tokenInQuery: z.enum(["accept", "reject"]).default("accept"),
  appsecretProof: z.enum(["optional", "required"]).default("optional"),
  freeReplies: z.union([z.number().int().min(0), z.literal("unlimited")]).default(8),
  csOutsideWindow: z.enum(["quota", "charge", "reject"]).default("quota"),
  "cs.perMonth": z.number().int().min(0).default(500),
  interactionEvents: z
    .array(z.enum(["message", "follow", "click_chatnow", "menu", "call", "seen", "submit_info"]))
    .default(["message", "follow", "click_chatnow", "menu", "call"]),
  listOnV3: z.enum(["-233", "accept"]).default("-233"),
  textUnit: z.enum(["codepoint", "utf16", "byte"]).default("codepoint"),
  retryOn: z.enum(["connect", "connect+timeout", "any-non-200"]).default("any-non-200"),
  webhookTimeoutMs: z.number().int().min(1).default(2000),
  /** `all`, or the only events that are switched on. */
  webhookEvents: z.union([z.literal("all"), z.array(z.string())]).default("all"),
  webhookSyntaxFilter: z.boolean().default(false),
  "signature.firstTerm": z.enum(["app_id", "oa_id"]).default("app_id"),
  oaSecretKeyEqualsAppSecret: z.boolean().default(false),
  macHeaderStyle: z.enum(["compact", "spaced"]).default("compact"),
  mediaUrlTtlMs: z
    .number()
    .int()
    .min(0)
    .default(7 * 24 * 3600 * 1000),
  /** Zalo strips EXIF of pictures in photo mode, it is said; keeping it is the harder case for a reader. */
  imageExif: z.enum(["keep", "strip"]).default("keep"),
  submitInfoShape: z.enum(["old", "new"]).default("old"),
  rateLimitPerMin: z.number().int().min(1).default(4000),
  uploadsPerMonth: z.number().int().min(0).default(5000),
  /** `bare`: ids of people and pages are written as numbers without quotes in webhooks. */
  idStyle: z.enum(["quoted", "bare"]).default("quoted"),
});
export type Switches = z.infer<typeof switchesSchema>;
export const setSwitchesSchema = z.partialRecord(switchesSchema.keyof(), z.unknown());

export const defaultSwitches: Switches = switchesSchema.parse({});

/** What is left out stays; a value of the wrong kind is refused. */
export function mergeSwitches(now: Switches, changes: Record<string, unknown>): Switches {
  return switchesSchema.parse({ ...now, ...changes });
}
