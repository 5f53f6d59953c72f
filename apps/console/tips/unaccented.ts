/** For filtering a short list by what somebody types: accents, đ and case do not matter. */
export function unaccented(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("\u0111", "d").trim();
}
