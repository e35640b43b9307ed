import type { DecimalSign } from '../../../input/tables/cells.js';
import type { CreatorOptions } from '../../logs/creator-block.js';

export interface ImportOptions extends CreatorOptions {
  readonly output?: string | undefined;
  readonly tz?: string | undefined;
  readonly cataloguePrices?: boolean | undefined;
  /** `diamonds`, or a currency. */
  readonly earningUnit?: string | undefined;
  readonly eachExport?: boolean | undefined;
  readonly decimalSign?: DecimalSign;
  readonly currency?: string | undefined;
  readonly unitCost?: string | undefined;
  readonly feeRate?: string | undefined;
  readonly until?: string | undefined;
  readonly events?: 'parquet' | undefined;
  readonly names?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
}
