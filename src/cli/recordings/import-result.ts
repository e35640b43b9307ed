import { type ExportedLives, exportedLives } from '../../calc/exports/exported-lives.js';
import type { ExportTables } from '../../model/export-tables.js';
import {
  type Counted,
  type EventSink,
  type RecordingResult,
  recordingResult,
  type SkippedEvents,
} from './recording-result.js';

/** What of an import was not counted, by what it is. */
export interface Skipped extends SkippedEvents {
  /** Rows of tables that cannot be read. */
  readonly badRows: Counted;
  /** Rows of tables that are no income of a LIVE. */
  readonly passedOver: Counted;
  readonly unknownColumns: Counted;
}

type Counting = RecordingResult['lost'];

/** All that the files of an import told so far, and what was left out of them. */
export interface ImportResult extends RecordingResult {
  readonly exported: ExportedLives;
  readonly tables: ExportTables;
  readonly badRows: Counting;
  readonly passedOver: Counting;
  readonly unknownColumns: Counting;
}

export function importResult(keepNames: boolean, onEvent: EventSink | undefined): ImportResult {
  return {
    ...recordingResult(keepNames, onEvent),
    exported: exportedLives(),
    tables: { periods: [], shopLives: [], orders: [], days: [] },
    badRows: new Map(),
    passedOver: new Map(),
    unknownColumns: new Map(),
  };
}
