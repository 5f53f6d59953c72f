import type { Role } from "./roles.ts";

/** Who may call a route: everybody, whoever has passed the password, whoever is signed in, or these roles. */
export type Access = "public" | "half_signed_in" | "signed_in" | readonly Role[];

const READ: readonly Role[] = ["duty_officer", "officer", "commander"];
/** Who speaks with people for the unit. */
const DUTY: readonly Role[] = ["duty_officer", "commander"];
const COMMANDER: readonly Role[] = ["commander"];
const LIBRARIAN: readonly Role[] = ["commander", "province"];
const LIBRARY: readonly Role[] = [...READ, "province"];
/** Whom an alarm may reach, of the unit and of the one above. */
const ALARMED: readonly Role[] = [...READ, "province"];
/** Whom one does reach: those who may stand on duty, and who answers for them above. */
const WOKEN: readonly Role[] = [...DUTY, "province"];
/** Who stands above other units: counts, no thread. */
const ABOVE: readonly Role[] = ["province"];
const ASSIGN: readonly Role[] = ["commander"];
const ADMIN: readonly Role[] = ["admin"];
const MAPPED: readonly Role[] = [...READ, "admin"];
/** Who knows the unit's hamlets, and answers for what stands on its map. */
const MAPMAKER: readonly Role[] = ["commander", "admin"];
const AUDIT: readonly Role[] = ["inspector", "commander"];

/**
 * Every route of the desk with who may call it. The server refuses to start when a route is missing here, and a
 * test calls each as each role (house.md §9).
 */
export const ROUTES = {
  "GET /healthz": "public",
  "GET /readyz": "public",
  "GET /metrics": "public", // only this machine, or whoever shows the monitoring's token
  "GET /api/openapi.json": "public",
  // session
  "POST /api/session": "public", // signIn → signInAnswer
  "POST /api/session/second-factor": "half_signed_in", // secondFactor → me
  "POST /api/session/recovery": "half_signed_in", // recoveryCode → me
  "POST /api/session/enroll": "half_signed_in", // → enrollAnswer (first sign-in: second factor is set up)
  "POST /api/session/enroll/confirm": "half_signed_in", // secondFactor → me
  "DELETE /api/session": "half_signed_in",
  "GET /api/me": "signed_in", // me
  "GET /api/system": "signed_in", // systemState
  "POST /api/me/password": "signed_in", // passwordChange
  "POST /api/me/recovery-codes": "signed_in", // { password } → enrollAnswer.recovery_codes
  "GET /api/sessions": "signed_in", // sessionRow[]
  "DELETE /api/sessions/:id": "signed_in",
  // tokens of an officer's own programs
  "GET /api/tokens": "signed_in", // tokenRow[]
  "POST /api/tokens": "signed_in", // tokenMake → tokenMade
  "DELETE /api/tokens/:id": "signed_in",
  "GET /api/invitations/:token": "public", // invitationView
  "POST /api/invitations/accept": "public", // invitationAccept
  // officers
  "GET /api/officers": ADMIN, // officerRow[]
  "POST /api/officers": ADMIN, // officerInvite → invitation
  "POST /api/officers/:id/invitation": ADMIN, // a new link; also after a lost second factor
  "POST /api/officers/:id/suspend": ADMIN,
  "POST /api/officers/:id/restore": ADMIN,
  "PUT /api/officers/:id/roles": ADMIN, // { roles } → rolesAnswer
  // accounts that read need a second pair of eyes
  "GET /api/account-orders": ["commander", "admin"], // accountOrder[]
  "POST /api/account-orders/:id/confirm": COMMANDER, // → orderConfirmed
  "POST /api/account-orders/:id/refuse": COMMANDER,
  // Zalo pages
  "GET /api/pages": ADMIN, // pagesView
  "POST /api/pages/offers": ADMIN, // pageOfferAsk → pageOfferView
  "GET /api/pages/offers/:id": ADMIN, // pageOfferView
  "POST /api/pages/:id/disconnect": ADMIN,
  // inbox
  "GET /api/conversations": READ, // inboxQuery → inboxPage
  "GET /api/inbox/counts": READ, // inboxCounts
  "POST /api/conversations/acts": READ, // actOnMany → manyOutcomes; each thread under what a single act asks
  "POST /api/conversations/acts/undo": READ, // undoMany → manyOutcomes
  "GET /api/colleagues": READ, // colleague[]
  "GET /api/emergencies": READ, // emergencyView[]
  "GET /api/live": "signed_in", // server-sent events, liveEvent
  // lists under a name
  "GET /api/saved-filters": READ, // savedFilter[]
  "POST /api/saved-filters": READ, // savedFilterMake → savedFilter[]
  "PUT /api/saved-filters/:id": READ, // savedFilterChange → savedFilter[]; one's own, or as commander the unit's
  "POST /api/saved-filters/:id/removal": READ, // savedFilterRemoval → savedFilter[]
  // one thread
  "GET /api/conversations/:id": READ, // conversationView
  "GET /api/conversations/:id/messages": READ, // ?before=cursor → messagesPage, newest page first, items oldest first
  "POST /api/conversations/:id/read": READ, // marks as read by this officer
  "DELETE /api/conversations/:id/read": READ, // unread again for this officer
  "POST /api/conversations/:id/assign": ASSIGN, // assign → undoable
  "POST /api/conversations/:id/snooze": READ, // snooze → undoable
  "POST /api/conversations/:id/claim": READ, // claim → conversationView
  "POST /api/conversations/:id/release": READ,
  "POST /api/conversations/:id/replies": READ, // reply → messageView
  "POST /api/conversations/:id/messages/:message_id/resend": READ, // resend → messageView (only failed)
  "POST /api/conversations/:id/messages/:message_id/reveal": READ, // reveal → messageView: what is masked, for a while
  "POST /api/conversations/:id/notes": READ, // note → noteView
  "POST /api/conversations/:id/mark": READ, // mark → undoable
  "POST /api/conversations/:id/undo/:undo_id": READ,
  "POST /api/conversations/:id/emergency/take": READ,
  "GET /api/conversations/:id/draft": READ, // draftView, this officer's own
  "PUT /api/conversations/:id/draft": READ, // draftSave → draftView
  "GET /api/conversations/:id/presence": READ, // presentOfficer[], the others
  "PUT /api/conversations/:id/presence": READ, // presence
  "GET /api/conversations/:id/tip/notice": READ, // noticeQuery → notice
  "POST /api/conversations/:id/tip/state": READ, // tipStateChange → conversationView
  "PATCH /api/conversations/:id/tip": READ, // tipEdit → conversationView
  // several tips of one happening: an officer says so, nothing is proposed
  "GET /api/conversations/:id/link-candidates": READ, // candidateQuery → linkCandidate[]
  "POST /api/conversations/:id/link": READ, // tipLink → undoable
  "POST /api/conversations/:id/unlink": READ, // tipUnlink → undoable
  "POST /api/uploads": READ, // multipart `file` → upload
  "GET /api/attachments/:id": READ, // ?size=thumb|full → bytes, no-store; ranges
  "GET /api/attachments/:id/pages/:number": READ, // → the picture of a page, no-store
  // requests to erase
  "POST /api/conversations/:id/erasing": DUTY, // eraseDecision → conversationView
  "POST /api/conversations/:id/erasing/undo": DUTY, // → conversationView
  // reports by telephone and at the counter
  "GET /api/reports/sealing-keys": DUTY, // sealingKeys
  "POST /api/reports": DUTY, // reportLog → reportLogged
  // who is on duty, and the note between two shifts
  "GET /api/shifts": READ, // shiftsNow
  "POST /api/shifts": DUTY, // shiftBegin → shiftsNow
  "GET /api/shifts/past": DUTY, // ?cursor → pastShifts
  "GET /api/shifts/open": DUTY, // openNow: what a note of this moment would hold
  "GET /api/shifts/notes/:id": DUTY, // shiftNoteView
  "POST /api/shifts/:id/note": DUTY, // noteWrite → shiftNoteView
  "DELETE /api/shifts/:id/note": DUTY, // → shiftsNow
  "POST /api/shifts/:id/take": DUTY, // shiftTake → shiftTaken
  "POST /api/shifts/:id/end": DUTY, // → shiftsNow
  // alarms that climb
  "GET /api/alarms": ALARMED, // alarmView[]
  "POST /api/alarms/seen": ALARMED, // alarmsSeen → alarmView[]
  // ready sentences
  "GET /api/quick-replies": LIBRARY, // quickReply[]
  "POST /api/quick-replies": LIBRARIAN, // quickReplyMake → quickReply[]
  "PUT /api/quick-replies/:id": LIBRARIAN, // quickReplyChange → quickReply[]
  "POST /api/quick-replies/:id/archive": LIBRARIAN, // quickReplyArchive → quickReply[]
  // hamlets and the map
  "GET /api/hamlets": MAPPED, // hamlets
  "POST /api/hamlets": MAPMAKER, // hamletMake → hamlets
  "POST /api/hamlets/import": MAPMAKER, // hamletImport → hamlets
  "PUT /api/hamlets/:id": MAPMAKER, // hamletChange → hamlets
  "POST /api/hamlets/:id/archive": MAPMAKER, // hamletArchive → hamlets
  "GET /api/conversations/:id/map": READ, // threadMap
  // browsers that are woken when the console is closed
  "GET /api/push": WOKEN, // pushState
  "POST /api/push/browsers": WOKEN, // pushAddress → pushAgreed
  "DELETE /api/push/browsers/:id": WOKEN, // → pushState
  "POST /api/push/try": WOKEN,
  // units below
  "GET /api/units/below": ABOVE, // unitsBelow
  // audit
  "GET /api/audit": AUDIT, // ?cursor → auditPage
  "POST /api/audit/verify": AUDIT, // → auditVerdict
} as const satisfies Record<string, Access>;

export type RouteKey = keyof typeof ROUTES;
