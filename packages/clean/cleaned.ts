/** What comes out of cleaning. `bytes`: the copy that may be shown or saved; `pages`: a paper as pictures of its pages. */
export type CleanedFile = {
  ok: true;
  mime: CleanMime;
  bytes: Buffer;
  width: number | null;
  height: number | null;
  /** A smaller picture for lists. */
  thumb: Buffer | null;
  duration_ms: number | null;
  /** Somebody may be heard: a voice tells who speaks, and no cleaning changes that. */
  has_sound: boolean;
  pages: Buffer[];
  /** How many pages the original has; more than `pages` when only the first were drawn. */
  page_count: number | null;
};

export type CleanMime =
  | "image/jpeg"
  | "image/webp"
  | "video/mp4"
  | "video/webm"
  | "audio/mp4"
  | "audio/mpeg"
  | "audio/ogg"
  | "audio/webm"
  | "audio/wav"
  | "application/pdf"
  | OfficeMime;

export const OFFICE_MIMES = [
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
] as const;
export type OfficeMime = (typeof OFFICE_MIMES)[number];

/** Why there is no cleaned copy; a part of the reasons that the exchange knows. */
export type CleanRefusal = "type_refused" | "not_cleanable_yet" | "broken" | "locked" | "too_heavy";
export type Cleaned = CleanedFile | { ok: false; reason: CleanRefusal };

/** `show`: for an officer's screen · `send`: an officer's own file, small enough for Zalo. */
export type Purpose = "show" | "send";

/** What a file may use up before cleaning it is given up. */
export type Limits = { ms: number; memory_mb: number };

export const refused = (reason: CleanRefusal): Cleaned => ({ ok: false, reason });

/** Everything that a kind of file does not say. */
export const NOTHING_MORE = {
  width: null,
  height: null,
  thumb: null,
  duration_ms: null,
  has_sound: false,
  pages: [],
  page_count: null,
} satisfies Partial<CleanedFile>;
