import * as z from 'zod/mini';

/** Text and number schemas that all reports share. */

export const decimalText = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));

export const dayText = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

export const currencyCode = z.string().check(z.regex(/^[A-Z]{3}$/));

export const whole = z.int();

/** null: not known, or not recorded. */
export const maybeWhole = z.nullable(whole);

export const maybeText = z.nullable(z.string());
