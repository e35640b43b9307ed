/** The values of one event, by path, for example `user.id`. */
export interface Fields {
  readonly get: (path: string) => unknown;
  /** Returns true when the path has a value, including null. */
  readonly has: (path: string) => boolean;
  /**
   * Returns a value of at most 13 digits, written as number or text; most values are such counts and times.
   */
  readonly digits: (path: string) => number | undefined;
}

/** Returns the fields of an event that was parsed as a whole. */
export function parsedFields(data: Readonly<Record<string, unknown>>): Fields {
  return {
    get: (path) => at(data, path),
    has: (path) => at(data, path) !== undefined,
    digits: (path) => {
      const value = at(data, path);
      return typeof value === 'number' || typeof value === 'string' ? digitsOf(String(value)) : undefined;
    },
  };
}

export function digitsOf(text: string): number | undefined {
  return /^\d{1,13}$/.test(text) ? Number(text) : undefined;
}

const steps = new Map<string, readonly string[]>();

function at(data: unknown, path: string): unknown {
  let split = steps.get(path);
  if (!split) {
    split = path.split('.');
    steps.set(path, split);
  }
  let value = data;
  for (const step of split) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
