import type { Texts } from "../messages.ts";

/** Pictures that may shock stay blurred until the officer wants to see them. */
export const vi = {
  veiled: "Ảnh có thể gây sốc",
  lift: "Hiện ảnh",
  drop: "Làm mờ lại",
} as const;

export const en: Texts<typeof vi> = {
  veiled: "May be shocking",
  lift: "Show",
  drop: "Blur again",
};
