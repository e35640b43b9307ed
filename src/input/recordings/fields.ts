/** The values of one event, by the way to them, like `user.id`. */
export interface Fields {
  readonly get: (way: string) => unknown;
  /** Is there any value, be it null? */
  readonly has: (way: string) => boolean;
  /** A value of up to 13 digits and nothing else, as number or as text; most are: counts and times. */
  readonly digits: (way: string) => number | undefined;
}

/** Of an event that was parsed whole. */
export function parsedFields(data: Readonly<Record<string, unknown>>): Fields {
  return {
    get: (way) => at(data, way),
    has: (way) => at(data, way) !== undefined,
    digits: (way) => {
      const value = at(data, way);
      return typeof value === 'number' || typeof value === 'string' ? digitsOf(String(value)) : undefined;
    },
  };
}

export function digitsOf(text: string): number | undefined {
  return /^\d{1,13}$/.test(text) ? Number(text) : undefined;
}

const steps = new Map<string, readonly string[]>();

function at(data: unknown, path: string): unknown {
  let way = steps.get(path);
  if (!way) {
    way = path.split('.');
    steps.set(path, way);
  }
  let value = data;
  for (const step of way) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
