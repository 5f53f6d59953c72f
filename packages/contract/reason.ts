/** How long a reason for opening something must and may be; a module of its own, since no schema reaches the browser. */
export const REASON_LENGTH = { least: 5, most: 300 } as const;
