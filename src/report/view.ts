import type { Canvas } from './terminal/style.js';

/** A text, or its pieces: all together may be longer than a string can be. */
export type Text = string | Iterable<string>;

/**
 * How reports of one kind are shown. JSON needs nothing: a report is a plain value. What a view lacks it cannot be
 * printed as. Each loads what it needs when it is asked for.
 */
export interface View<R> {
  /** What it shows: `the eligibility`. */
  readonly what: string;
  readonly table?: (reports: Iterable<R>) => Promise<(canvas: Canvas) => string>;
  readonly csv?: (reports: Iterable<R>) => Promise<Text>;
  readonly markdown?: (reports: Iterable<R>) => Promise<Text>;
  readonly html?: (reports: Iterable<R>) => Promise<Text>;
  /** The values that NDJSON has a line of; the reports, unless it says. */
  readonly lines?: (reports: Iterable<R>) => Iterable<unknown>;
  /** Can it be printed as JSON? Yes, unless it says no. */
  readonly isData?: false;
}
