import type { Currency } from '../../model/money.js';
import type { ProgramList } from '../../model/program.js';
import type { RateBook } from '../../model/rate.js';
import type { FxQuote } from '../../model/revenue-entries.js';

/** Inputs for pricing revenue. It contains nothing that viewers saw or did. */
export interface RevenueContext<R extends string> {
  readonly country: string;
  /** The creator's day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly currency: Currency<R>;
  readonly rates: RateBook;
  readonly programs: ProgramList;
  readonly fx: readonly FxQuote[];
}
