/** Where the desks of one installation hear each other. */
export const CHANNEL = "keng_live";
