import * as z from 'zod/mini';
import { LIMITS } from '../limits.js';

/**
 * The kinds of value a stream log is made of. Each carries what it expects in words: the same words are the
 * error a user reads and, through the JSON Schema, the hint an editor shows.
 */

export const MAP = { error: 'a map of keys and values' };

/** Says what a field means, with examples. Reading needs neither, so it passes a schema on as it is. */
export type About = <T extends z.ZodMiniType>(schema: T, description: string, ...examples: unknown[]) => T;

export const undocumented: About = (schema) => schema;

/** Each field gets a copy of its schema that carries its meaning: for JSON Schema. */
export const documented: About = (schema, description, ...examples) => {
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, examples.length > 0 ? { description, examples } : { description });
  return copy;
};

export function text(expects: string, pattern?: RegExp) {
  const base = z.string({ error: expects });
  return pattern
    ? base.check(z.regex(pattern, { error: expects }))
    : base.check(z.minLength(1, { error: expects }));
}

export function wholeNumber(expects = 'a whole number, 0 or more', least = 0) {
  return z
    .int({ error: expects })
    .check(
      z.gte(least, { error: expects }),
      z.lte(LIMITS.count, { error: `${expects}, at most ${LIMITS.count}` }),
    );
}

/** TikTok shows large counts as `21.7K`; the rounding is kept. */
export const SHOWN_COUNT = /^\d{1,4}(?:\.\d{1,3})?[KMB]$/i;

const COUNT = 'a count like 182450 or 21.7K';

/** Made once and used for every count: start-up time is spent on making schemas. */
export const shownCount = z.union([wholeNumber(COUNT), text(COUNT, SHOWN_COUNT)], { error: COUNT });

export const howMany = wholeNumber();

export const AMOUNT = /^(?:(?:0|[1-9]\d*)(?:\.\d+)? [A-Z]{3}|[A-Z]{3} (?:0|[1-9]\d*)(?:\.\d+)?)$/;

export const amount = text('an amount with its currency, like 350.00 USD', AMOUNT);

export const PERCENT = /^(?:0|[1-9]\d*)(?:\.\d+)?\s?%$/;

export const percentText = text('a percentage with its sign, like 15%', PERCENT);

/** A field whose name says percent: 36.5 and `36.5%` are the same. */
export function percentage(most: number) {
  const expects = `a percentage from 0 to ${most}, like 36.5`;
  const number = z
    .number({ error: expects })
    .check(z.gte(0, { error: expects }), z.lte(most, { error: expects }));
  return z.union([number, text(expects, PERCENT)], { error: expects });
}

/** An id is text; a short one may be written without quotes. */
export function id(expects: string) {
  return z.union([text(expects, /^\d+$/), wholeNumber(expects)], { error: expects });
}

export const date = z.iso.date({ error: 'a date, like 2026-11-15' });

export const DURATION = /^(?=.*\d)(?:(\d+)\s?h)?\s*(?:(\d+)\s?m(?:in)?)?\s*(?:(\d+)\s?s)?$/;

const LENGTH = 'a length of time, like 1h 35m';

export const duration = text(LENGTH, DURATION);

export const moment = z.iso.datetime({
  offset: true,
  error: 'a day, a time and a time zone, like 2026-11-15T19:00:00-05:00',
});
