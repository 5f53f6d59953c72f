/** Zalo's ids run past 2^53 or look like hex: they are strings everywhere, also when the wire holds bare digits. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type AppId = Id<"app">;
export type OaId = Id<"oa">;
/** A person, as one Official Account sees them; another account sees another id. */
export type UserId = Id<"user">;
export type MsgId = Id<"message">;
export type GroupId = Id<"group">;

/** A string or a whole number as an id; anything else, or an empty one, is none. */
export function readId<Name extends string>(value: unknown): Id<Name> | null {
  if (typeof value === "string") return value === "" ? null : (value as Id<Name>);
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value) as Id<Name>;
  return null;
}
