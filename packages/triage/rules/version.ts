/** Changes with every change of a rule or a word list; past results keep the version they were made with. */
export const RULE_VERSION = "2026-11-30.2";
