import type { Canvas } from './terminal/style.js';

/** Text, or its pieces when the whole may exceed the maximum string length. */
export type Text = string | Iterable<string>;

/**
 * Writers for one kind of report. JSON needs no writer, since a report is a plain value. A format without a
 * writer is not supported. Each writer loads its dependencies on first use.
 */
export interface View<R> {
  /** Name of the content in messages, e.g. `the eligibility`. */
  readonly what: string;
  readonly table?: (reports: Iterable<R>) => Promise<(canvas: Canvas) => string>;
  readonly csv?: (reports: Iterable<R>) => Promise<Text>;
  readonly markdown?: (reports: Iterable<R>) => Promise<Text>;
  readonly html?: (reports: Iterable<R>) => Promise<Text>;
  /** Returns the values for the lines of NDJSON; by default the reports. */
  readonly lines?: (reports: Iterable<R>) => Iterable<unknown>;
  /** Whether it can be printed as JSON; true by default. */
  readonly isData?: false;
}
