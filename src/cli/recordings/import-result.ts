import { type ExportedLives, exportedLives } from '../../calc/exports/exported-lives.js';
import { type CapturedLives, capturedLives } from '../../calc/recordings/recorded-lives.js';
import type { ExportTables } from '../../model/export-tables.js';
import type { Problem } from '../../model/problem.js';
import type { CaptureEvent } from '../../model/recorded-event.js';

/** All that the files of an import told, and what was left out of them. */
export interface Found extends LeftOut {
  readonly lives: CapturedLives;
  /** Gets every event, and `undefined` for a line that could not be read. */
  readonly onEvent: EventSink;
  readonly exported: ExportedLives;
  readonly tables: ExportTables;
  readonly lost: Map<string, First>;
  readonly unreadable: Map<string, First>;
  readonly unknown: Map<string, First>;
  readonly badRows: Map<string, First>;
  readonly passedOver: Map<string, First>;
  readonly unknownColumns: Map<string, First>;
  torn: number;
}

export interface LeftOut {
  /** Lines that hold no event, with the place of the first of each kind. */
  readonly lost: Counted;
  /** Gifts and other events that cannot be read. */
  readonly unreadable: Counted;
  /** Rows of tables that cannot be read. */
  readonly badRows: Counted;
  readonly unknown: Counted;
  /** Rows of tables that are no income of a LIVE. */
  readonly passedOver: Counted;
  readonly unknownColumns: Counted;
  readonly torn: number;
}

interface First {
  count: number;
  readonly first: string;
}

type Counted = ReadonlyMap<string, First>;

export type EventSink = (event: CaptureEvent | undefined, recording: string) => void;

const ignore: EventSink = () => {};

/** Why a file is of no use, before its name and how bad that is are known. */
export type Trouble = Omit<Problem, 'severity' | 'file'>;

export function nothingFound(keepNames: boolean, onEvent: EventSink = ignore): Found {
  return {
    onEvent,
    lives: capturedLives(keepNames),
    exported: exportedLives(),
    tables: { periods: [], shopLives: [], orders: [], days: [] },
    lost: new Map(),
    unreadable: new Map(),
    badRows: new Map(),
    unknown: new Map(),
    passedOver: new Map(),
    unknownColumns: new Map(),
    torn: 0,
  };
}

export function note(kind: Map<string, First>, what: string, place: () => string): void {
  const known = kind.get(what);
  if (known) known.count += 1;
  else kind.set(what, { count: 1, first: place() });
}

export const WRONG_FILE: Trouble = {
  code: 'wrong-file',
  message: 'nothing of a LIVE in it',
  hint: 'looked for one JSON event a line, as tiktok-live-connector, TikFinity, LIVE Studio, TikTokLive or gotiktoklive write them; the JSON or zip of TikTok\'s "Download your data"; and the tables (XLSX, CSV) of LIVE Backstage, Shop LIVE analysis, affiliate orders and TikTok Studio',
};
