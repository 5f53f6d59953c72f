/** What each sort of sign adds to or takes from the suspicion of danger; four are needed to be signs of harm. */
export const SOFT_SIGNS: Readonly<Record<string, number>> = {
  SOFT_HARM: 1.5,
  SOFT_WEAPON: 1.5,
  SOFT_BODY: 1.5,
  SOFT_HAZARD: 1.5,
  SOFT_FEAR: 0.8,
  PRESENT: 1.4,
  CRY: 1.4,
  SCENE: 0.7,
  ONGOING: 0.5,
  LATELY: 0.2,
  CHILD: 0.4,
  FRAIL: 0.4,
  HABIT: -1.5,
  PAST: -1.5,
  HEARSAY: -1.2,
  LAW_QUESTION: -2,
  HYPOTHETIC: -1.5,
  JOKE: -2.5,
  FICTION: -2,
  RESOLVED: -1.8,
  FOR_SALE: -0.7,
  SUPPLEMENT: -0.8,
  THANKS: -1,
  CHAT: -0.8,
  WITHDRAW: -0.7,
  WHO: -1.5,
  "C.PUB.NOIS": -0.5,
  "C.ENV.POLL": -1.5,
};

/** A second sign of the same sort adds this. */
export const SOFT_AGAIN = 0.6;
/** So much, from two sorts of harm or one with a sign of now, is taken for danger. */
export const SOFT_ENOUGH = 2.6;
export const SOFT_HARMS = ["SOFT_HARM", "SOFT_WEAPON", "SOFT_BODY", "SOFT_HAZARD"] as const;
/** So much is enough when nothing calm is spoken of. */
export const SOFT_ALONE = 1.5;
/** So little is enough when the message, besides, is of no kind that we know. */
export const SOFT_FAINT = 0.4;
/** What people write about when nobody is in danger. */
export const CALM_TOPIC =
  /^(?:C\.(?!VIO|DOM|CHD|WEA\.BLAD|TRF\.ACCD|PRP\.ROB)|PAPER|ASK_OPEN|LAW_QUESTION|CHAT|THANKS|GREETING|SPAM|SCAM_LINK|SUPPLEMENT|WITHDRAW|WHO|COMPLAINT|POLICE_BAD|HABIT|PAST|HEARSAY|HYPOTHETIC|JOKE|FICTION|RESOLVED|PROPOSE|GROUP_CALL|DEMAND_BACK|FOR_SALE|TELL|SECRET|DIE_IDIOM)/u;
