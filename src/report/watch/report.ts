import type { EstimateReport } from '../estimate/report.js';

/** A LIVE while it runs: what every drawing of it is made from. */
export interface Watched {
  readonly file: string;
  readonly report: EstimateReport;
  /** Now; null: the room has not told. */
  readonly viewers: number | null;
  /** `19:42:10`, of the last event, on the clock of the log. */
  readonly asOf: string;
  readonly secondsOnAir: number;
  readonly hasEnded: boolean;
  /** Counts, never dollars: no rate of likes earns any. */
  readonly diamondsPerMinute: Tempo;
  readonly likesPerMinute: Tempo;
}

/** A minute; null: too short to tell. */
export interface Tempo {
  readonly lately: number | null;
  readonly onAverage: number | null;
}
