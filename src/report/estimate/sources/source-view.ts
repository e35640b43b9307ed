import type { Revenue } from '../../../calc/revenue/revenue.js';
import type { RevenueSource } from '../../../model/revenue-source.js';
import type { ReportedSources } from './schema.js';

type ReportedSource<S extends RevenueSource> = NonNullable<ReportedSources[S]>;

/** How one source of revenue is shown, in every format. */
export interface SourceView<S extends RevenueSource> {
  /** Wherever the source is named. */
  readonly title: string;
  /** Above a column. */
  readonly column: string;
  readonly reported: (revenue: Revenue) => ReportedSource<S>;
  /** What several LIVEs had of it, in words; of one, unless `thisLive` says more. */
  readonly theseLives: (lives: readonly ReportedSource<S>[]) => string;
  readonly thisLive?: (live: ReportedSource<S>, country: string) => string;
  /** How its amounts were made, a line each. */
  readonly workings: (live: ReportedSource<S>) => string[];
}
