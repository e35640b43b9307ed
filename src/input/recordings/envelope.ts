/** An event as a recorder wrapped it: its name (if any), its data and its time of arrival. */
export interface Wrapped {
  readonly name: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
  readonly arrivedAt: number | undefined;
}

/**
 * Unwraps `{event,data}`, `{type,data}`, `{ts,event,data}`, `[event,data]`, LIVE Studio's
 * `{event,timestamp,payload}`, an event without a wrapper, and lists of these. Returns `undefined` for
 * anything that is not an event.
 */
export function unwrap(value: unknown): Wrapped[] | undefined {
  if (Array.isArray(value)) {
    const [name, data] = value;
    if (value.length === 2 && typeof name === 'string' && isMap(data)) {
      return [{ name, data, arrivedAt: undefined }];
    }
    const all = value.map(unwrap);
    return all.some((each) => each === undefined) ? undefined : all.flatMap((each) => each ?? []);
  }
  if (!isMap(value)) return undefined;
  const inner = value['data'] ?? value['payload'];
  const name = [value['event'], value['type']].find((each) => typeof each === 'string');
  const arrivedAt = moment(value['ts'] ?? value['timestamp'] ?? value['receivedAt'] ?? value['time']);
  if (isMap(inner) && typeof name === 'string') return [{ name, data: inner, arrivedAt }];
  return [{ name: typeof name === 'string' ? name : undefined, data: value, arrivedAt: undefined }];
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns milliseconds since 1970 for milliseconds, seconds, or a date with an offset. */
export function moment(value: unknown): number | undefined {
  if (typeof value !== 'string') return typeof value === 'number' ? sinceEpoch(value) : undefined;
  if (/^\d{9,13}$/.test(value)) return sinceEpoch(Number(value));
  if (!/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(value)) return undefined;
  const parsed = Date.parse(value);
  return Number.isNaN(parsed) ? undefined : parsed;
}

function sinceEpoch(number: number): number | undefined {
  if (!Number.isInteger(number) || number < 1e9 || number > 1e13) return undefined;
  return number < 1e11 ? number * 1000 : number;
}
