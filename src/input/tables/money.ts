import type { StatedAmount } from '../../model/revenue-entries.js';
import type { Cell } from '../../model/table.js';
import { currencyBeside, type Read, readNumber } from './cells.js';
import type { TableHints } from './table-reading.js';

/** An amount with the currency beside it, of its column, or the one the user named: never a guess. */
export function moneyIn(
  cell: Cell | undefined,
  column: string | undefined,
  hints: TableHints,
): Read<StatedAmount> {
  const read = readNumber(cell, hints.decimalSign);
  if ('unclear' in read || read.value === undefined) return read as Read<StatedAmount>;
  const currency = currencyBeside(cell) ?? column ?? hints.currency;
  if (currency === undefined) return { unclear: `"${cell?.text}" tells no currency: add --currency USD` };
  if (read.value.amount < 0n) return { unclear: `"${cell?.text}" is below zero` };
  return { value: { value: read.value, currency } };
}
