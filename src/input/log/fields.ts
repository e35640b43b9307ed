import * as z from 'zod/mini';
import { LIMITS } from '../limits.js';
import { type FieldKind, tooLarge } from '../problems/field-kinds.js';
import { AMOUNT, DURATION, PERCENT, SHOWN_COUNT } from '../text/patterns.js';

/**
 * Kinds of value in a stream log. Each schema carries the name of its kind as its error; that name selects
 * the wording and the hint.
 */

export const MAP = { error: 'map' satisfies FieldKind };

export function text(kind: FieldKind, pattern?: RegExp) {
  const base = z.string({ error: kind });
  return pattern
    ? base.check(z.regex(pattern, { error: kind }))
    : base.check(z.minLength(1, { error: kind }));
}

export function wholeNumber(kind: FieldKind = 'count', least = 0) {
  return z
    .int({ error: kind })
    .check(z.gte(least, { error: kind }), z.lte(LIMITS.count, { error: tooLarge(kind) }));
}

/** Created once and shared by all counts, because creating schemas dominates start-up time. */
export const shownCount = z.union([wholeNumber('shown-count'), text('shown-count', SHOWN_COUNT)], {
  error: 'shown-count' satisfies FieldKind,
});

export const howMany = wholeNumber();

export const amount = text('amount', AMOUNT);

export const percentText = text('percent', PERCENT);

/** A field whose name contains percent: 36.5 and `36.5%` are the same. */
export function percentage(most: 100 | 40 | 13) {
  const kind = `percentage-${most}` as const;
  const number = z.number({ error: kind }).check(z.gte(0, { error: kind }), z.lte(most, { error: kind }));
  return z.union([number, text(kind, PERCENT)], { error: kind });
}

/** An id is text; a short one may be written without quotes. */
export function id(kind: FieldKind) {
  return z.union([text(kind, /^\d+$/), wholeNumber(kind)], { error: kind });
}

export const date = z.iso.date({ error: 'date' satisfies FieldKind });

export const duration = text('duration', DURATION);

export const moment = z.iso.datetime({
  offset: true,
  error: 'moment' satisfies FieldKind,
});

/** A field that is true or false. */
export const flag = z.boolean({ error: 'flag' satisfies FieldKind });

/** A field that takes one of a few words. */
export function oneOf<const W extends readonly [string, ...string[]]>(words: W, kind: FieldKind) {
  return z.enum(words, { error: kind });
}
