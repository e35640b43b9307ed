/** Names of unknown events that a log shows. */
export const MOST_NAMES = 20;

/** Keeps the first names by the alphabet, whatever their order: a recorder may make up a name for each event. */
export function addName(names: Set<string>, name: string): void {
  names.add(name);
  if (names.size <= 2 * MOST_NAMES) return;
  for (const late of [...names].sort().slice(MOST_NAMES)) names.delete(late);
}
