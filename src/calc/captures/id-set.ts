/** Ids of messages that were seen. `add` tells whether one is new. */
export interface IdSet {
  readonly add: (id: string) => boolean;
}

/** As many digits as a number keeps exactly. */
const LOW_DIGITS = 9;
const NUMBER = /^[1-9]\d{0,18}$/;

/**
 * TikTok's ids have 18 to 20 digits, and a long LIVE has a million comments: in two arrays of numbers an id takes
 * 24 to 48 bytes, as a text in a Set four times as much.
 */
export function idSet(): IdSet {
  const others = new Set<string>();
  let table = newTable(1024);
  let size = 0;
  return {
    add: (id) => {
      if (!NUMBER.test(id)) return others.size !== others.add(id).size;
      if (!put(table, Number(id.slice(0, -LOW_DIGITS)), Number(id.slice(-LOW_DIGITS)))) return false;
      size += 1;
      if (size * 2 > table.high.length) table = twice(table);
      return true;
    },
  };
}

interface Table {
  /** Digits before the last nine, plus one: 0 is a free slot. */
  readonly high: Float64Array;
  readonly low: Uint32Array;
}

function newTable(slots: number): Table {
  return { high: new Float64Array(slots), low: new Uint32Array(slots) };
}

function put({ high, low }: Table, highPart: number, lowPart: number): boolean {
  const last = high.length - 1;
  let at = Math.imul(lowPart ^ (highPart % 0x7fffffff), 0x9e3779b1) >>> 8;
  for (at &= last; high[at] !== 0; at = (at + 1) & last) {
    if (high[at] === highPart + 1 && low[at] === lowPart) return false;
  }
  high[at] = highPart + 1;
  low[at] = lowPart;
  return true;
}

function twice({ high, low }: Table): Table {
  const larger = newTable(high.length * 2);
  for (const [at, part] of high.entries()) if (part !== 0) put(larger, part - 1, low[at] as number);
  return larger;
}
