/** Milliseconds of what people say. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Where the time now comes from: handed in, so that rules stay pure and clocks can be moved. */
export type Now = () => Date;

export function addMs(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
