import { type ExportedLives, exportedLives } from '../../calc/exports/exported-lives.js';
import type { ExportTables } from '../../model/export-tables.js';
import {
  type Counted,
  type EventSink,
  type RecordingResult,
  type RecordingTerms,
  recordingResult,
  type SkippedEvents,
} from './recording-result.js';

/** Input of an import that was not counted, by kind. */
export interface Skipped extends SkippedEvents {
  /** Rows of tables that cannot be read. */
  readonly badRows: Counted;
  /** Rows of tables that are not income of a LIVE. */
  readonly passedOver: Counted;
  readonly unknownColumns: Counted;
}

type Counting = RecordingResult['lost'];

/** Data read so far from the files of an import, and what was left out. */
export interface ImportResult extends RecordingResult {
  readonly exported: ExportedLives;
  readonly tables: ExportTables;
  readonly badRows: Counting;
  readonly passedOver: Counting;
  readonly unknownColumns: Counting;
}

export function importResult(terms: RecordingTerms, onEvent: EventSink | undefined): ImportResult {
  return {
    ...recordingResult(terms, onEvent),
    exported: exportedLives(),
    tables: { periods: [], shopLives: [], orders: [], days: [] },
    badRows: new Map(),
    passedOver: new Map(),
    unknownColumns: new Map(),
  };
}
