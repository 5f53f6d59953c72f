/** The longest text that Zalo takes, in code points. */
const ZALOS = 2000;
/** What the gateway may write before it: which report it is about, where somebody has several. */
const CODE_LINE = 20;

/**
 * The longest text of an answer, the same for everybody: whether a code line comes before it must not show in how many
 * messages it takes.
 */
export const REPLY_LENGTH = ZALOS - CODE_LINE;
