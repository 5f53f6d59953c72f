import type { Code } from "./codes.ts";
import type { RouteKey } from "./console-routes.ts";

/** How a route is called in the OpenAPI document. Role, scopes and the codes of every route are added there. */
export type Operation = {
  id: string;
  summary: string;
  /** Refusals of this route's own; those that follow from who asks, what is sent and the machine are not listed. */
  codes: readonly Code[];
};

const op = (id: string, summary: string, ...codes: Code[]): Operation => ({ id, summary, codes });

const PASSWORD: readonly Code[] = ["account_locked", "wrong_credentials", "too_many_requests"];
const PROOF: readonly Code[] = ["account_locked", "wrong_second_factor", "not_allowed"];
const SEND: readonly Code[] = ["held_by_other", "no_way_back", "reply_window_closed", "no_replies_left"];
const INVITE: readonly Code[] = ["commander_needed", "not_allowed"];

/** Complete by type: a route that nobody has described does not compile. */
export const OPERATIONS: Readonly<Record<RouteKey, Operation>> = {
  "GET /healthz": op("isAlive", "The process lives"),
  "GET /readyz": op("isReady", "The desk can do its work"),
  "GET /metrics": op(
    "readMetrics",
    "Counts for monitoring, from this machine or with the token of monitoring",
  ),
  "GET /api/openapi.json": op("readOpenapi", "This document"),
  "POST /api/session": op(
    "signIn",
    "User name and password: the first half of signing in",
    "account_suspended",
    ...PASSWORD,
  ),
  "POST /api/session/second-factor": op("giveSecondFactor", "A one-time code: the second half", ...PROOF),
  "POST /api/session/recovery": op(
    "giveRecoveryCode",
    "A recovery code in place of a one-time code",
    ...PROOF,
  ),
  "POST /api/session/enroll": op(
    "beginEnrolment",
    "A secret for the authenticator, at the first sign-in",
    "not_allowed",
  ),
  "POST /api/session/enroll/confirm": op(
    "confirmEnrolment",
    "The first code of a new authenticator",
    ...PROOF,
  ),
  "DELETE /api/session": op("signOut", "Ends the session"),
  "GET /api/me": op("readMe", "The officer who is signed in, or whose token it is"),
  "GET /api/system": op("readSystem", "What of the machines an officer should know"),
  "POST /api/me/password": op(
    "changePassword",
    "A new password; other sessions and all tokens end",
    "password_too_weak",
    ...PASSWORD,
  ),
  "POST /api/me/recovery-codes": op("renewRecoveryCodes", "New recovery codes, shown once", ...PASSWORD),
  "GET /api/sessions": op("listSessions", "The officer's open sessions"),
  "DELETE /api/sessions/:id": op("endSession", "Ends one of the officer's sessions"),
  "GET /api/tokens": op("listTokens", "The tokens of the officer's programs"),
  "POST /api/tokens": op(
    "makeToken",
    "A token for a program, shown once",
    "tokens_full",
    "changed_meanwhile",
    "not_allowed",
    ...PASSWORD,
  ),
  "DELETE /api/tokens/:id": op("revokeToken", "Ends a token at once"),
  "GET /api/invitations/:token": op("readInvitation", "What an invitation is for", "invitation_invalid"),
  "POST /api/invitations/accept": op(
    "acceptInvitation",
    "Chooses the first password",
    "invitation_invalid",
    "invitation_unconfirmed",
    "wrong_confirmation_code",
    "password_too_weak",
    "too_many_requests",
  ),
  "GET /api/officers": op("listOfficers", "The unit's officers"),
  "POST /api/officers": op(
    "inviteOfficer",
    "Makes an account and a link",
    "roles_apart",
    "username_taken",
    ...INVITE,
  ),
  "POST /api/officers/:id/invitation": op(
    "renewInvitation",
    "A new link; the old password is void",
    ...INVITE,
  ),
  "POST /api/officers/:id/suspend": op("suspendOfficer", "Shuts an officer out", "not_allowed"),
  "POST /api/officers/:id/restore": op("restoreOfficer", "Lets an officer in again", "not_allowed"),
  "PUT /api/officers/:id/roles": op("setRoles", "Which roles an officer holds", "roles_apart", ...INVITE),
  "GET /api/account-orders": op("listOrders", "What waits for a commander"),
  "POST /api/account-orders/:id/confirm": op(
    "confirmOrder",
    "Confirms an account; a code, shown once",
    "roles_apart",
  ),
  "POST /api/account-orders/:id/refuse": op("refuseOrder", "Refuses an account"),
  "GET /api/conversations": op("listThreads", "The inbox, filtered, sorted or searched, page by page"),
  "GET /api/inbox/counts": op("countThreads", "How many threads stand in each list"),
  "GET /api/colleagues": op("listColleagues", "Who may be given a thread"),
  "GET /api/emergencies": op("listEmergencies", "Emergencies that nobody has taken"),
  "GET /api/live": op("listen", "Hints of what changed, as server-sent events", "too_many_requests"),
  "GET /api/conversations/:id": op("readThread", "A thread without its messages"),
  "GET /api/conversations/:id/messages": op("readMessages", "The messages of a thread, newest page first"),
  "POST /api/conversations/:id/read": op("markRead", "Read by this officer"),
  "DELETE /api/conversations/:id/read": op("markUnread", "Unread again for this officer"),
  "POST /api/conversations/:id/assign": op(
    "assignThread",
    "Whose work the thread is",
    "not_allowed",
    "not_assignable",
  ),
  "POST /api/conversations/:id/snooze": op(
    "snoozeThread",
    "Out of the lists for a while",
    "held_by_other",
    "cannot_snooze",
  ),
  "POST /api/conversations/:id/claim": op(
    "claimThread",
    "Holds the thread for this officer",
    "held_by_other",
  ),
  "POST /api/conversations/:id/release": op("releaseThread", "Lets the thread go", "not_held"),
  "POST /api/conversations/:id/replies": op(
    "reply",
    "Answers the citizen",
    "text_empty",
    "attachment_gone",
    "attachment_not_sendable",
    "last_reply_kept",
    ...SEND,
  ),
  "POST /api/conversations/:id/messages/:message_id/resend": op(
    "resend",
    "Sends once more what did not go out",
    "changed_meanwhile",
    ...SEND,
  ),
  "POST /api/conversations/:id/messages/:message_id/reveal": op(
    "revealMessage",
    "Opens what is masked, for a reason",
  ),
  "POST /api/conversations/:id/notes": op("addNote", "A note for colleagues"),
  "POST /api/conversations/:id/mark": op(
    "markThread",
    "What the thread is",
    "held_by_other",
    "changed_meanwhile",
  ),
  "POST /api/conversations/:id/undo/:undo_id": op("undo", "Takes an act back", "cannot_undo"),
  "POST /api/conversations/:id/emergency/take": op(
    "takeEmergency",
    "Takes an emergency",
    "already_taken",
    "changed_meanwhile",
  ),
  "GET /api/conversations/:id/draft": op("readDraft", "What this officer is writing"),
  "PUT /api/conversations/:id/draft": op("saveDraft", "Keeps what this officer is writing"),
  "GET /api/conversations/:id/presence": op("listPresent", "Which colleagues have the thread open"),
  "PUT /api/conversations/:id/presence": op("sayPresence", "That this screen shows the thread"),
  "GET /api/conversations/:id/tip/notice": op("readNotice", "What the citizen will be told of a change"),
  "POST /api/conversations/:id/tip/state": op(
    "changeTipState",
    "Changes the state of a report and tells the citizen",
    "tip_state_refused",
    "text_empty",
    ...SEND,
  ),
  "PATCH /api/conversations/:id/tip": op("editTip", "Kind and place of a report", "held_by_other"),
  "POST /api/uploads": op(
    "upload",
    "A file to be sent with an answer",
    "too_many_requests",
    "attachment_not_sendable",
  ),
  "GET /api/attachments/:id": op(
    "readAttachment",
    "A cleaned copy",
    "attachment_gone",
    "range_not_satisfiable",
  ),
  "GET /api/attachments/:id/pages/:number": op("readPage", "The picture of a page", "attachment_gone"),
  "POST /api/conversations/:id/erasing": op(
    "decideErasing",
    "Decides a request to erase",
    "must_be_kept",
    "changed_meanwhile",
    ...SEND,
  ),
  "POST /api/conversations/:id/erasing/undo": op("undoErasing", "Takes the decision back", "cannot_undo"),
  "GET /api/reports/sealing-keys": op("readSealingKeys", "To whom a browser seals who speaks"),
  "POST /api/reports": op(
    "logReport",
    "Writes down what was said by telephone or at the counter",
    "text_empty",
    "told_when_wrong",
    "identity_not_sealed",
    "not_allowed",
  ),
  "GET /api/quick-replies": op("listQuickReplies", "Ready sentences"),
  "POST /api/quick-replies": op(
    "makeQuickReply",
    "A new ready sentence",
    "library_full",
    "shortcut_taken",
    "placeholder_unknown",
    "not_allowed",
  ),
  "PUT /api/quick-replies/:id": op(
    "changeQuickReply",
    "Changes a ready sentence",
    "changed_meanwhile",
    "shortcut_taken",
    "placeholder_unknown",
    "not_allowed",
  ),
  "POST /api/quick-replies/:id/archive": op(
    "archiveQuickReply",
    "Puts a ready sentence away, or brings it back",
    "shortcut_taken",
    "library_full",
    "not_allowed",
  ),
  "GET /api/audit": op("readAudit", "The audit log, newest first"),
  "POST /api/audit/verify": op("verifyAudit", "Walks the chain of the audit log"),
};
