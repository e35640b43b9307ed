/**
 * One uncertain number in three scenarios. Where nothing is uncertain all three are the same object: that is how
 * code tells an exact number, and why these functions make one value and use it three times.
 */
export interface Scenarios<T> {
  readonly low: T;
  readonly expected: T;
  readonly high: T;
}

export function exactly<T>(value: T): Scenarios<T> {
  return { low: value, expected: value, high: value };
}

function isOneValue({ low, expected, high }: Scenarios<unknown>): boolean {
  return low === expected && expected === high;
}

/** `make` is called once for each scenario that differs from the expected one. */
export function mapScenarios<A, B>(
  { low, expected, high }: Scenarios<A>,
  make: (value: A) => B,
): Scenarios<B> {
  const middle = make(expected);
  return {
    low: low === expected ? middle : make(low),
    expected: middle,
    high: high === expected ? middle : make(high),
  };
}

/** All uncertain inputs are low together, or high together. */
export function combineScenarios<A, B>(
  inputs: readonly Scenarios<A>[],
  combine: (values: readonly A[]) => B,
): Scenarios<B> {
  const lows: A[] = [];
  const middles: A[] = [];
  const highs: A[] = [];
  let isExact = true;
  for (const input of inputs) {
    if (isExact && !isOneValue(input)) isExact = false;
    lows.push(input.low);
    middles.push(input.expected);
    highs.push(input.high);
  }
  const expected = combine(middles);
  return isExact ? exactly(expected) : { low: combine(lows), expected, high: combine(highs) };
}
