import type { auditPage, auditVerdict } from "@keng/contract/console-audit.ts";
import type {
  AccountOrder,
  ConversationRow,
  ConversationView,
  InboxCounts,
  InboxPage,
  InvitationView,
  Mark,
  Me,
  MessageView,
  MessagesPage,
  NoteView,
  OfficerRow,
  SessionRow,
  Upload,
  emergencyView,
  enrollAnswer,
  invitation,
  orderConfirmed,
  rolesAnswer,
  signInAnswer,
  undoable,
} from "@keng/contract/console-api.ts";
import type { LinkCandidate, notice, TipView } from "@keng/contract/console-tips.ts";
import type { FilterLook, ManyAct, ManyOutcomes, SavedFilter } from "@keng/contract/console-sorting.ts";
import type {
  Colleague,
  DraftSave,
  DraftView,
  PresenceState,
  PresentOfficer,
  QuickContent,
  QuickReply,
} from "@keng/contract/habits.ts";
import type { AlarmView, ShiftsNow } from "@keng/contract/console-shifts.ts";
import type { PageOfferAsk, PageOfferView, PagesView } from "@keng/contract/console-pages.ts";
import type { EraseDecision, ReportLog, ReportLogged } from "@keng/contract/console-reports.ts";
import { CODES, type Code, type ErrorBody } from "@keng/contract/codes.ts";
import type { Role } from "@keng/contract/roles.ts";
import type { SystemState } from "@keng/contract/system.ts";
import type { TipState } from "@keng/contract/tip-can.ts";

export type { ManyOutcomes };

/** What a schema of the contract lets through; only its type reaches the browser. */
type Of<Schema extends { _output: unknown }> = Schema["_output"];

export type SignInAnswer = Of<typeof signInAnswer>;
export type EnrollAnswer = Of<typeof enrollAnswer>;
export type Invitation = Of<typeof invitation>;
export type EmergencyView = Of<typeof emergencyView>;
export type Undoable = Of<typeof undoable>;
export type Notice = Of<typeof notice>;
export type AuditPage = Of<typeof auditPage>;
export type AuditVerdict = Of<typeof auditVerdict>;
export type OrderConfirmed = Of<typeof orderConfirmed>;
export type RolesAnswer = Of<typeof rolesAnswer>;

/** A refusal of the desk, or `offline` when no answer came. */
export class ApiFault extends Error {
  readonly code: Code | "offline";
  readonly facts: ErrorBody["facts"];
  readonly ref: string | null;

  constructor(code: Code | "offline", facts: ErrorBody["facts"] = {}, ref: string | null = null) {
    super(code);
    this.name = "ApiFault";
    this.code = code;
    this.facts = facts;
    this.ref = ref;
  }
}

export function faultOf(error: unknown): ApiFault {
  return error instanceof ApiFault ? error : new ApiFault("internal");
}

/** The session is gone: everything else waits until somebody signs in again. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiFault && (error.code === "not_signed_in" || error.code === "session_ended");
}

const isCode = (value: unknown): value is Code => typeof value === "string" && value in CODES;

function faultFrom(status: number, body: unknown): ApiFault {
  if (body !== null && typeof body === "object" && "code" in body) {
    const { code } = body;
    const facts =
      "facts" in body && body.facts !== null && typeof body.facts === "object" ? { ...body.facts } : {};
    const ref = "ref" in body && typeof body.ref === "string" ? body.ref : null;
    if (isCode(code)) return new ApiFault(code, facts, ref);
  }
  if (status === 502 || status === 503 || status === 504) return new ApiFault("offline");
  if (status === 413) return new ApiFault("too_large");
  return new ApiFault(status === 404 ? "not_found" : "internal");
}

/** Browsers keep 64 KB of a page's requests alive, all together. */
const MOST_KEPT_ALIVE = 16_000;

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One question to the desk. Pieces that come later have their own calls beside them, so that a first visit stays small. */
export async function ask<Answer>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const request: RequestInit = {
    method,
    credentials: "same-origin",
    headers: { accept: "application/json" },
  };
  if (body !== undefined) {
    request.headers = { accept: "application/json", "content-type": "application/json" };
    request.body = JSON.stringify(body);
    // what somebody pressed goes out even when the page is being closed
    request.keepalive = request.body.length < MOST_KEPT_ALIVE;
  }
  if (signal) request.signal = signal;
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, request);
    text = await response.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiFault("offline");
  }
  const answer: unknown = parsed(text);
  if (!response.ok) throw faultFrom(response.status, answer);
  return answer as Answer;
}

/** A small word that may be lost, and that goes out even when the page is being closed. */
function lastWord(path: string, body: unknown): void {
  void fetch(path, {
    method: "PUT",
    keepalive: true,
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => undefined);
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An id chosen here, so that the same request twice has one effect; works without a secure context too. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const thread = (id: string): string => `/api/conversations/${encodeURIComponent(id)}`;

export function query(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

export type MarkAs = Mark["as"];
export type ThreadKind = ConversationRow["kind"];
/** What a list shows and in which order; days are days in Vietnam, the first and the last. */
export type InboxAsked = FilterLook;
export type Reply = {
  request_id: string;
  text: string | null;
  upload_ids: readonly string[];
  spend_last: boolean;
};
/** What is left out stays as it is. */
export type PlaceEdit = Partial<Pick<TipView["place"], "hamlet" | "detail" | "point">>;

/** Every call of the desk that this console makes; types are those of the contract. */
export const api = {
  signIn: (username: string, password: string) =>
    ask<SignInAnswer>("POST", "/api/session", { username, password }),
  secondFactor: (code: string, remember: boolean) =>
    ask<Me>("POST", "/api/session/second-factor", { code, remember }),
  recovery: (code: string) => ask<Me>("POST", "/api/session/recovery", { code }),
  enroll: () => ask<EnrollAnswer>("POST", "/api/session/enroll", {}),
  enrollConfirm: (code: string) => ask<Me>("POST", "/api/session/enroll/confirm", { code }),
  signOut: () => ask<void>("DELETE", "/api/session"),
  invitation: (token: string) => ask<InvitationView>("GET", `/api/invitations/${encodeURIComponent(token)}`),
  acceptInvitation: (token: string, password: string, code: string | undefined) =>
    ask<void>("POST", "/api/invitations/accept", { token, password, code }),

  me: (signal?: AbortSignal) => ask<Me>("GET", "/api/me", undefined, signal),
  changePassword: (current: string, next: string) => ask<void>("POST", "/api/me/password", { current, next }),
  newRecoveryCodes: (password: string) => ask<string[]>("POST", "/api/me/recovery-codes", { password }),
  sessions: () => ask<SessionRow[]>("GET", "/api/sessions"),
  endSession: (id: string) => ask<void>("DELETE", `/api/sessions/${encodeURIComponent(id)}`),

  officers: () => ask<OfficerRow[]>("GET", "/api/officers"),
  inviteOfficer: (username: string, display_name: string, roles: readonly Role[]) =>
    ask<Invitation>("POST", "/api/officers", { username, display_name, roles }),
  inviteAgain: (id: string) => ask<Invitation>("POST", `/api/officers/${id}/invitation`, {}),
  suspend: (id: string) => ask<void>("POST", `/api/officers/${id}/suspend`, {}),
  restore: (id: string) => ask<void>("POST", `/api/officers/${id}/restore`, {}),
  setRoles: (id: string, roles: readonly Role[]) =>
    ask<RolesAnswer>("PUT", `/api/officers/${id}/roles`, { roles }),
  accountOrders: () => ask<AccountOrder[]>("GET", "/api/account-orders"),
  confirmOrder: (id: string) => ask<OrderConfirmed>("POST", `/api/account-orders/${id}/confirm`, {}),
  refuseOrder: (id: string) => ask<void>("POST", `/api/account-orders/${id}/refuse`, {}),

  pages: () => ask<PagesView>("GET", "/api/pages"),
  askPageOffer: (offer: PageOfferAsk) => ask<PageOfferView>("POST", "/api/pages/offers", offer),
  pageOffer: (id: string) => ask<PageOfferView>("GET", `/api/pages/offers/${id}`),
  disconnectPage: (id: string) => ask<void>("POST", `/api/pages/${encodeURIComponent(id)}/disconnect`, {}),

  inbox: (asked: InboxAsked, cursor: string | null, signal: AbortSignal) =>
    ask<InboxPage>("GET", `/api/conversations${query({ ...asked, cursor })}`, undefined, signal),
  system: () => ask<SystemState>("GET", "/api/system"),
  shifts: () => ask<ShiftsNow>("GET", "/api/shifts"),
  alarms: () => ask<AlarmView[]>("GET", "/api/alarms"),
  counts: () => ask<InboxCounts>("GET", "/api/inbox/counts"),
  emergencies: () => ask<EmergencyView[]>("GET", "/api/emergencies"),

  conversation: (id: string) => ask<ConversationView>("GET", thread(id)),
  messages: (id: string, before: string | null) =>
    ask<MessagesPage>("GET", `${thread(id)}/messages${query({ before })}`),
  markRead: (id: string) => ask<void>("POST", `${thread(id)}/read`, {}),
  claim: (id: string, take_over: boolean) =>
    ask<ConversationView>("POST", `${thread(id)}/claim`, { take_over }),
  release: (id: string) => ask<void>("POST", `${thread(id)}/release`, {}),
  reply: (id: string, reply: Reply) => ask<MessageView>("POST", `${thread(id)}/replies`, reply),
  resend: (id: string, message: string, request_id: string) =>
    ask<MessageView>("POST", `${thread(id)}/messages/${message}/resend`, { request_id }),
  reveal: (id: string, message: string, request_id: string, reason: string) =>
    ask<MessageView>("POST", `${thread(id)}/messages/${message}/reveal`, { request_id, reason }),
  note: (id: string, request_id: string, text: string) =>
    ask<NoteView>("POST", `${thread(id)}/notes`, { request_id, text }),
  mark: (id: string, request_id: string, as: MarkAs) =>
    ask<Undoable>("POST", `${thread(id)}/mark`, { request_id, as }),
  actOnMany: (request: { request_id: string; ids: readonly string[]; act: ManyAct }) =>
    ask<ManyOutcomes>("POST", "/api/conversations/acts", request),
  undoMany: (acts: readonly { id: string; undo_id: string }[]) =>
    ask<ManyOutcomes>("POST", "/api/conversations/acts/undo", { acts }),
  colleagues: () => ask<Colleague[]>("GET", "/api/colleagues"),
  quickReplies: () => ask<QuickReply[]>("GET", "/api/quick-replies"),
  makeQuickReply: (request_id: string, content: QuickContent) =>
    ask<QuickReply[]>("POST", "/api/quick-replies", { request_id, ...content }),
  changeQuickReply: (id: string, version: number, content: QuickContent) =>
    ask<QuickReply[]>("PUT", `/api/quick-replies/${id}`, { version, ...content }),
  archiveQuickReply: (id: string, archived: boolean) =>
    ask<QuickReply[]>("POST", `/api/quick-replies/${id}/archive`, { archived }),
  linkCandidates: (id: string, q: string) =>
    ask<LinkCandidate[]>("GET", `${thread(id)}/link-candidates${query({ q })}`),
  linkTips: (id: string, request_id: string, tip_id: string, other_id: string) =>
    ask<Undoable>("POST", `${thread(id)}/link`, { request_id, tip_id, other_id }),
  unlinkTip: (id: string, request_id: string, tip_id: string) =>
    ask<Undoable>("POST", `${thread(id)}/unlink`, { request_id, tip_id }),
  savedFilters: () => ask<SavedFilter[]>("GET", "/api/saved-filters"),
  saveFilter: (request_id: string, filter: Pick<SavedFilter, "name" | "shared" | "look">) =>
    ask<SavedFilter[]>("POST", "/api/saved-filters", { request_id, ...filter }),
  changeFilter: (id: string, change: Pick<SavedFilter, "name" | "shared" | "version">) =>
    ask<SavedFilter[]>("PUT", `/api/saved-filters/${id}`, change),
  removeFilter: (id: string, removed: boolean) =>
    ask<SavedFilter[]>("POST", `/api/saved-filters/${id}/removal`, { removed }),
  undo: (id: string, undo_id: string) => ask<void>("POST", `${thread(id)}/undo/${undo_id}`, {}),
  draft: (id: string) => ask<DraftView>("GET", `${thread(id)}/draft`),
  saveDraft: (id: string, draft: DraftSave) => ask<DraftView>("PUT", `${thread(id)}/draft`, draft),
  /** Goes out although the page is being closed; nobody is there to hear an answer. */
  saveDraftAtEnd: (id: string, draft: DraftSave): void => lastWord(`${thread(id)}/draft`, draft),
  present: (id: string) => ask<PresentOfficer[]>("GET", `${thread(id)}/presence`),
  sayPresence: (id: string, screen_id: string, state: PresenceState): void =>
    lastWord(`${thread(id)}/presence`, { screen_id, state }),
  takeEmergency: (id: string) => ask<void>("POST", `${thread(id)}/emergency/take`, {}),
  notice: (id: string, to: TipState, asked: string) =>
    ask<Notice>("GET", `${thread(id)}/tip/notice${query({ to, ask: asked })}`),
  tipState: (id: string, request_id: string, to: TipState, text: string) =>
    ask<ConversationView>("POST", `${thread(id)}/tip/state`, { request_id, to, text }),
  setCategory: (id: string, category: string | null) =>
    ask<ConversationView>("PATCH", `${thread(id)}/tip`, { category }),
  setPlace: (id: string, place: PlaceEdit) => ask<ConversationView>("PATCH", `${thread(id)}/tip`, place),

  decideErasing: (id: string, decision: EraseDecision) =>
    ask<ConversationView>("POST", `${thread(id)}/erasing`, decision),
  undoErasing: (id: string) => ask<ConversationView>("POST", `${thread(id)}/erasing/undo`, {}),

  sealingKeys: () => ask<{ recipients: string[] }>("GET", "/api/reports/sealing-keys"),
  logReport: (report: ReportLog) => ask<ReportLogged>("POST", "/api/reports", report),

  audit: (cursor: string | null) => ask<AuditPage>("GET", `/api/audit${query({ cursor })}`),
  verifyAudit: () => ask<AuditVerdict>("POST", "/api/audit/verify", {}),
};

export const attachmentUrl = (id: string, size: "thumb" | "full"): string =>
  `/api/attachments/${encodeURIComponent(id)}?size=${size}`;

export const pageUrl = (id: string, number: number): string =>
  `/api/attachments/${encodeURIComponent(id)}/pages/${number}`;

/** Sends a file with its progress; `fetch` does not tell how much has gone out. */
export function uploadFile(
  file: File,
  progress: (percent: number) => void,
  signal: AbortSignal,
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(Math.round((event.loaded / event.total) * 100));
    });
    request.addEventListener("load", () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as Upload);
      else reject(faultFrom(request.status, answer));
    });
    request.addEventListener("error", () => reject(new ApiFault("offline")));
    signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}
