import type { ExportTables } from '../../model/export-tables.js';
import type { DecimalSign } from './cells.js';

/** What the user says that the file does not. */
export interface TableHints {
  readonly decimalSign: DecimalSign;
  /** Of the creator, two letters: in the United States `$` is the US dollar. */
  readonly country: string;
  /** For amounts without one. */
  readonly currency: string | undefined;
  /** Day of the last row, where days are written without a year. */
  readonly until: string | undefined;
}

export interface ReadTable extends Partial<ExportTables> {
  /** What TikTok calls the export. */
  readonly name: string;
  /** Rows that cannot be read: what, and in which row. */
  readonly faults: readonly { readonly row: number; readonly what: string }[];
  /** Rows that were left out on purpose, and why. */
  readonly leftOut: readonly string[];
  readonly unknownColumns: readonly string[];
}
