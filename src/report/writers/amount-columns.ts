import type { RevenueSource, ShownBySource } from '../../model/revenue-source.js';
import type { ReportedAmount } from '../values/amount.js';
import type { CsvRow } from './csv.js';

export function sourceColumns(
  amounts: ShownBySource<ReportedAmount>,
  sources: readonly RevenueSource[],
): CsvRow {
  return Object.assign({}, ...sources.map((source) => amountColumns(source, amounts[source])));
}

const NOTHING = { low: null, expected: null, high: null, status: 'none' } as const;

/**
 * Returns the columns of an amount; the cells are empty when this row lacks a source that another row has.
 */
export function amountColumns(name: string, amount: ReportedAmount | undefined): CsvRow {
  const { low, expected, high, status } = amount ?? NOTHING;
  return {
    [`${name}Low`]: low,
    [`${name}Expected`]: expected,
    [`${name}High`]: high,
    [`${name}Status`]: status,
  };
}
