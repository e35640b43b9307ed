/** Which keys there are, and below which key each of them belongs ('' is the start of a line). */
export interface KeyPlaces {
  readonly parentsOf: (key: string) => readonly string[];
}

/** Below a key that anybody may choose, like a currency under `fx`. */
export function entryOf(parent: string): string {
  return `${parent}.*`;
}

export const NO_KEYS: KeyPlaces = { parentsOf: () => [] };
