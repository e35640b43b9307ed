import type { Revenue } from '../../../calc/revenue/revenue.js';
import type { RevenueSource } from '../../../model/revenue-source.js';
import type { ReportedSources } from './schema.js';

type ReportedSource<S extends RevenueSource> = NonNullable<ReportedSources[S]>;

/** Texts for one source of revenue, shared by every format. */
export interface SourceView<S extends RevenueSource> {
  /** Name of the source in running text. */
  readonly title: string;
  /** Name of the source as a column heading. */
  readonly column: string;
  readonly reported: (revenue: Revenue) => ReportedSource<S>;
  /** Describes the source for one or more LIVEs; `thisLive`, where defined, replaces it for one LIVE. */
  readonly theseLives: (lives: readonly ReportedSource<S>[]) => string;
  readonly thisLive?: (live: ReportedSource<S>, country: string) => string;
  /** Returns one line per amount that shows how it was calculated. */
  readonly workings: (live: ReportedSource<S>) => string[];
}
