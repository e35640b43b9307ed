/** Sums the known counts; `undefined` when none is known. */
export function knownTotal(counts: readonly (number | null)[]): number | undefined {
  const known = counts.flatMap((count) => count ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0);
}
