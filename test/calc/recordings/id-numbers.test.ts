import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idNumbers } from '../../../src/calc/recordings/id-numbers.js';

describe('a set of ids', () => {
  const id = fc.oneof(
    fc.bigInt({ min: 0n, max: 99_999_999_999_999_999_999n }).map(String),
    fc.integer({ min: 7_137_728_632, max: 7_137_728_640 }).map((high) => `${high}000000001`),
    fc.string(),
    fc.nat(30).map(String),
    fc.nat(30).map((low) => `00${low}`),
  );

  it('knows what a Map knows', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 400 }), (ids) => {
        const numbers = new Map<string, number>();
        const known = idNumbers();
        for (const each of ids) {
          expect([each, known.add(each, numbers.size)]).toEqual([each, numbers.get(each)]);
          if (!numbers.has(each)) numbers.set(each, numbers.size);
        }
      }),
    );
  });

  it('grows, and tells ids apart that differ in one digit anywhere', () => {
    const known = idNumbers();
    const ids = Array.from({ length: 50_000 }, (_, at) =>
      String(7_137_728_632_142_843_000n + BigInt(at) * 999_999_937n),
    );
    for (const [number, each] of ids.entries()) expect(known.add(each, number)).toBeUndefined();
    for (const [number, each] of ids.entries()) expect(known.add(each, 0)).toBe(number);
    const one = '8137728632142843123';
    known.add(one, 7);
    for (let at = 0; at < one.length; at += 1) {
      const digit = one[at] === '5' ? '6' : '5';
      expect(known.add(one.slice(0, at) + digit + one.slice(at + 1), 8)).toBeUndefined();
    }
  });
});
