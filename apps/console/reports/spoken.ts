/** Ways of speaking with the unit, in the words of an address. */
export const SPOKEN = { "dien-thoai": "phone", "tai-quay": "counter" } as const;
export type SpokenWord = keyof typeof SPOKEN;
