import type { EmergencyTemplate, TriageFlag, TriageKind } from "../kinds.ts";

/**
 * Rules for danger, in the order of decisions: life, child, revenge, scam.
 * `always`: danger also when it is told of the past or of every night.
 * `event`: danger unless the message says that it is past, usual or over.
 * `ongoing`: danger only when something says that it is happening.
 */
export type EmergencyRule = {
  id: string;
  /** All of these near each other; `A|B` is either. */
  need: readonly string[];
  /** At most so many syllables between two of them (8 unless told). */
  within?: number;
  /** Found anywhere, these switch the rule off. */
  unless?: readonly string[];
  mode: "always" | "event" | "ongoing";
  gives: readonly EmergencyTemplate[];
  numbers?: readonly string[];
  category: string;
  kind?: TriageKind;
  flags?: readonly TriageFlag[];
};

export const EMERGENCY_RULES: readonly EmergencyRule[] = [
  // Despair
  {
    id: "suicide.intent",
    need: ["SUICIDE"],
    mode: "event",
    gives: ["EMG.SUI", "EMG.115"],
    category: "SUI.RISK",
    kind: "suicide",
  },
  {
    id: "suicide.farewell",
    need: ["FAREWELL_TIRED", "FAREWELL_BYE"],
    within: 40,
    mode: "event",
    gives: ["EMG.SUI", "EMG.115"],
    category: "SUI.RISK",
    kind: "suicide",
  },
  {
    id: "suicide.tired_end",
    need: ["FAREWELL_TIRED", "FAREWELL_END"],
    within: 40,
    mode: "event",
    gives: ["EMG.SUI", "EMG.115"],
    category: "SUI.RISK",
    kind: "suicide",
  },
  {
    id: "suicide.bye_end",
    need: ["FAREWELL_BYE", "FAREWELL_END"],
    within: 40,
    mode: "event",
    gives: ["EMG.SUI", "EMG.115"],
    category: "SUI.RISK",
    kind: "suicide",
  },
  // Fire, water, earth
  { id: "fire.burning", need: ["FIRE"], mode: "event", gives: ["EMG.114"], category: "FIR.FIRE" },
  { id: "fire.gas", need: ["GAS"], mode: "event", gives: ["EMG.114"], category: "FIR.FIRE" },
  { id: "fire.blast", need: ["BLAST"], mode: "event", gives: ["EMG.114"], category: "FIR.FIRE" },
  {
    id: "water.drowning",
    need: ["DROWN"],
    mode: "event",
    gives: ["EMG.114", "EMG.115"],
    category: "DIS.RESC",
  },
  {
    id: "water.fallen",
    need: ["FALLEN", "CHILD|PERSON|SCENE|UNCONSCIOUS|INJURED"],
    within: 6,
    mode: "event",
    gives: ["EMG.114", "EMG.115"],
    category: "DIS.RESC",
  },
  {
    id: "disaster.flood",
    need: ["FLOOD"],
    mode: "event",
    gives: ["EMG.112", "EMG.114"],
    category: "DIS.RESC",
  },
  {
    id: "disaster.storm",
    need: ["STORM"],
    mode: "event",
    gives: ["EMG.112", "EMG.114"],
    category: "DIS.RESC",
  },
  {
    id: "rescue.collapse",
    need: ["COLLAPSE"],
    mode: "event",
    unless: ["SAND"],
    gives: ["EMG.114", "EMG.112", "EMG.115"],
    category: "DIS.RESC",
  },
  { id: "rescue.trapped", need: ["TRAPPED"], mode: "event", gives: ["EMG.114"], category: "DIS.RESC" },
  {
    id: "rescue.electric",
    need: ["ELECTRIC"],
    mode: "event",
    gives: ["EMG.114", "EMG.115"],
    category: "DIS.RESC",
  },
  {
    id: "rescue.animal",
    need: ["ANIMAL_DANGER"],
    mode: "event",
    gives: ["EMG.114", "EMG.115"],
    category: "OTH.OTHR",
  },
  // Bodies
  { id: "body.dead", need: ["BODY"], mode: "event", gives: ["EMG.113", "EMG.115"], category: "VIO.KILL" },
  {
    id: "medical.unconscious",
    need: ["UNCONSCIOUS"],
    mode: "event",
    gives: ["EMG.115"],
    category: "OTH.OTHR",
  },
  { id: "medical.bleeding", need: ["BLEEDING"], mode: "event", gives: ["EMG.115"], category: "OTH.OTHR" },
  { id: "medical.injured", need: ["INJURED"], mode: "event", gives: ["EMG.115"], category: "OTH.OTHR" },
  { id: "medical.poison", need: ["POISON"], mode: "event", gives: ["EMG.115"], category: "OTH.OTHR" },
  { id: "medical.labour", need: ["LABOUR"], mode: "event", gives: ["EMG.115"], category: "OTH.OTHR" },
  {
    id: "traffic.crash",
    need: ["CRASH"],
    mode: "event",
    gives: ["EMG.115", "EMG.113"],
    category: "TRF.ACCD",
  },
  // Violence
  { id: "violence.kill", need: ["KILL_THREAT"], mode: "always", gives: ["EMG.113"], category: "VIO.KILL" },
  {
    id: "violence.burn",
    need: ["BURN_THREAT"],
    mode: "event",
    gives: ["EMG.113", "EMG.114"],
    category: "VIO.THRT",
  },
  { id: "violence.cut", need: ["CUT"], mode: "event", gives: ["EMG.113", "EMG.115"], category: "VIO.INJ" },
  {
    id: "violence.weapon",
    need: ["WEAPON_HELD"],
    mode: "event",
    unless: ["FOR_SALE"],
    gives: ["EMG.113"],
    category: "VIO.THRT",
  },
  {
    id: "violence.explosive",
    need: ["EXPLOSIVE"],
    mode: "event",
    unless: ["FOR_SALE"],
    gives: ["EMG.113"],
    category: "WEA.GUN",
  },
  { id: "violence.hostage", need: ["HOSTAGE"], mode: "event", gives: ["EMG.113"], category: "VIO.THRT" },
  { id: "violence.rape", need: ["SEX_HARD"], mode: "event", gives: ["EMG.113"], category: "SEX.ASLT" },
  { id: "violence.harass", need: ["SEX_SOFT"], mode: "ongoing", gives: ["EMG.113"], category: "SEX.ASLT" },
  { id: "violence.fight", need: ["FIGHT"], mode: "ongoing", gives: ["EMG.113"], category: "VIO.BRWL" },
  { id: "violence.assault", need: ["ASSAULT"], mode: "ongoing", gives: ["EMG.113"], category: "VIO.INJ" },
  { id: "violence.mob", need: ["MOB"], mode: "event", gives: ["EMG.113"], category: "VIO.BRWL" },
  {
    id: "violence.home",
    need: ["DOM"],
    mode: "event",
    gives: ["EMG.DOM", "EMG.113"],
    category: "DOM.VIOL",
    flags: ["discreet"],
  },
  { id: "violence.robbery", need: ["ROB"], mode: "event", gives: ["EMG.113"], category: "PRP.ROB" },
  { id: "violence.snatch", need: ["SNATCH"], mode: "ongoing", gives: ["EMG.113"], category: "PRP.SNAT" },
  { id: "violence.breakin", need: ["BREAKIN"], mode: "ongoing", gives: ["EMG.113"], category: "PRP.THFT" },
  { id: "drug.crisis", need: ["CRISIS"], mode: "event", gives: ["EMG.113", "EMG.115"], category: "DRG.CRIS" },
  {
    id: "traffick.sold",
    need: ["TRAFFICKING"],
    mode: "always",
    gives: ["EMG.111", "EMG.113"],
    category: "TRK.PEOP",
  },
  {
    id: "traffick.abroad",
    need: ["TRAFFIC_PLACE", "TRAFFIC_ACT"],
    within: 14,
    mode: "event",
    gives: ["EMG.111", "EMG.113"],
    category: "TRK.PEOP",
  },
  // Children
  {
    id: "child.beaten",
    need: ["CHILD_BEATEN"],
    mode: "always",
    gives: ["EMG.111", "EMG.113"],
    category: "CHD.ABUS",
    kind: "child",
    flags: ["child"],
  },
  {
    id: "child.sexual",
    need: ["CHILD_SEX"],
    mode: "always",
    gives: ["EMG.111", "EMG.113"],
    category: "CHD.SEXA",
    kind: "child",
    flags: ["child"],
  },
  {
    id: "child.sexual_self",
    need: ["SEX_HARD|SEX_SOFT|SEXTORT", "MINOR_SELF|CHILD"],
    within: 14,
    mode: "always",
    gives: ["EMG.111", "EMG.113"],
    category: "CHD.SEXA",
    kind: "child",
    flags: ["child"],
  },
  {
    id: "child.bullied",
    need: ["BULLY"],
    mode: "always",
    gives: ["EMG.111", "EMG.113"],
    category: "CHD.ABUS",
    kind: "child",
    flags: ["child"],
  },
  {
    id: "child.lost",
    need: ["CHILD_LOST"],
    mode: "event",
    gives: ["EMG.LOST", "EMG.113"],
    category: "CHD.LOST",
  },
  {
    id: "missing.child",
    need: ["GONE", "CHILD|MINOR_SELF"],
    within: 12,
    mode: "event",
    gives: ["EMG.LOST", "EMG.113"],
    category: "CHD.LOST",
  },
  {
    id: "missing.frail",
    need: ["GONE", "FRAIL"],
    within: 14,
    mode: "event",
    gives: ["EMG.LOST", "EMG.113"],
    category: "MIS.PERS",
  },
  // Money
  {
    id: "scam.draining",
    need: ["DRAIN"],
    mode: "event",
    gives: ["EMG.SCAM", "EMG.113"],
    category: "FRD.LIVE",
  },
  {
    id: "scam.just_paid",
    need: ["TRANSFER", "SCAMMER", "JUST_NOW"],
    within: 30,
    mode: "event",
    gives: ["EMG.SCAM", "EMG.113"],
    category: "FRD.LIVE",
  },
  {
    id: "scam.pressed",
    need: ["PRESSURE", "SCAMMER"],
    within: 24,
    mode: "ongoing",
    gives: ["EMG.SCAM", "EMG.113"],
    category: "FRD.LIVE",
  },
  {
    id: "scam.pressed_pay",
    need: ["PRESSURE", "TRANSFER", "SCAMMER"],
    within: 24,
    mode: "ongoing",
    gives: ["EMG.SCAM", "EMG.113"],
    category: "FRD.LIVE",
  },
  // A cry without more
  {
    id: "call.help",
    need: ["CALL"],
    mode: "event",
    gives: ["EMG.113", "EMG.114", "EMG.115"],
    category: "OTH.OTHR",
  },
];
