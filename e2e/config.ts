const { KENG_PICTURES: pictures, ...rest } = process.env;

/** What the started system inherits: this machine's environment without what means something to the journeys alone. */
export const environment: Readonly<Record<string, string | undefined>> = rest;

/** `KENG_PICTURES=1`: the pictures of the product are written into docs/pictures, not into a temporary folder. */
export const keepsPictures = pictures === "1";
