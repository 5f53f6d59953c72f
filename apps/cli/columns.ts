/** Columns aligned by what is seen. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(width(at)))
      .join("   ")
      .trimEnd(),
  );
}
