import type { EstimateReport } from '../estimate/report.js';

/** State of a running LIVE, from which every frame is drawn. */
export interface Watched {
  readonly file: string;
  readonly report: EstimateReport;
  /** Current viewers; null: not yet reported by the room. */
  readonly viewers: number | null;
  /** Time of the last event on the clock of the log, e.g. `19:42:10`. */
  readonly asOf: string;
  readonly secondsOnAir: number;
  readonly hasEnded: boolean;
  /** Rates of counts, never of dollars: likes earn nothing at any rate. */
  readonly diamondsPerMinute: RatePerMinute;
  readonly likesPerMinute: RatePerMinute;
}

/** Rates per minute; null: too little time to calculate one. */
export interface RatePerMinute {
  readonly lately: number | null;
  readonly onAverage: number | null;
}
