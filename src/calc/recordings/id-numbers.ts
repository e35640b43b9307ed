/** Ids of messages seen so far, each with a number. */
export interface IdNumbers {
  /** Returns the number with which an id was first added; `undefined` for a new id. */
  readonly add: (id: string, number: number) => number | undefined;
}

/**
 * TikTok's ids have up to 20 digits; split into the low digits and the rest, each part fits a number exactly.
 */
const LOW_DIGITS = 9;
const MOST_DIGITS = 19;

/**
 * TikTok's ids have 18 to 20 digits, and a long LIVE has a million comments: in arrays of numbers an id takes
 * 32 to 64 bytes; as text in a Map it takes four times as much.
 */
export function idNumbers(): IdNumbers {
  const others = new Map<string, number>();
  let table = newTable(1024);
  let size = 0;
  return {
    add: (id, number) => {
      const split = id.length - LOW_DIGITS;
      const high = id.length > MOST_DIGITS || id[0] === '0' ? NONE : digits(id, 0, split);
      const low = high === NONE ? NONE : digits(id, Math.max(0, split), id.length);
      if (low === NONE || id === '') {
        const known = others.get(id);
        if (known === undefined) others.set(id, number);
        return known;
      }
      const known = put(table, high, low, number);
      if (known !== undefined) return known;
      size += 1;
      if (size * 2 > table.high.length) table = twice(table);
      return undefined;
    },
  };
}

const NONE = -1;

function digits(id: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = id.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return NONE;
    number = number * 10 + digit;
  }
  return number;
}

interface Table {
  /** Digits before the last nine, plus one; 0 marks a free slot. */
  readonly high: Float64Array;
  readonly low: Uint32Array;
  readonly numbers: Uint32Array;
}

function newTable(slots: number): Table {
  return { high: new Float64Array(slots), low: new Uint32Array(slots), numbers: new Uint32Array(slots) };
}

function put(
  { high, low, numbers }: Table,
  highPart: number,
  lowPart: number,
  number: number,
): number | undefined {
  const last = high.length - 1;
  let at = Math.imul(lowPart ^ (highPart % 0x7fffffff), 0x9e3779b1) >>> 8;
  for (at &= last; high[at] !== 0; at = (at + 1) & last) {
    if (high[at] === highPart + 1 && low[at] === lowPart) return numbers[at];
  }
  high[at] = highPart + 1;
  low[at] = lowPart;
  numbers[at] = number;
  return undefined;
}

function twice({ high, low, numbers }: Table): Table {
  const larger = newTable(high.length * 2);
  for (let at = 0; at < high.length; at += 1) {
    const part = high[at] as number;
    if (part !== 0) put(larger, part - 1, low[at] as number, numbers[at] as number);
  }
  return larger;
}
