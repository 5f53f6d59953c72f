/** What a unit may be; the table's own check says the same. */
export const UNIT_KINDS = ["province_police", "commune_police", "agency"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
