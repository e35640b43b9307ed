import type { ExportTables } from '../../model/export-tables.js';
import type { DecimalSign } from './cells/cells.js';

/** Facts that the user states and the file does not contain. */
export interface TableHints {
  readonly decimalSign: DecimalSign;
  /** Country of the creator, two letters: in the United States `$` is the US dollar. */
  readonly country: string;
  /** Currency of amounts without one. */
  readonly currency: string | undefined;
  /** Day of the last row, for exports that write days without a year. */
  readonly until: string | undefined;
}

export interface ReadTable extends Partial<ExportTables> {
  /** TikTok's name of the export. */
  readonly name: string;
  /** Rows that cannot be read: the reason and the row number. */
  readonly faults: readonly { readonly row: number; readonly what: string }[];
  /** Reasons why rows were left out on purpose. */
  readonly leftOut: readonly string[];
  readonly unknownColumns: readonly string[];
}
