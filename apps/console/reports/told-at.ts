const HANOI_MS = 7 * 3_600_000;

/** An instant as a field for date and time shows it, in Vietnam's time whatever this machine's is. */
export function fieldOf(at: Date): string {
  return new Date(at.getTime() + HANOI_MS).toISOString().slice(0, 16);
}

/** What the field says, as an instant; null when it is not filled in. */
export function instantOf(field: string): Date | null {
  const at = new Date(`${field}:00.000Z`).getTime() - HANOI_MS;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(field) && !Number.isNaN(at) ? new Date(at) : null;
}
