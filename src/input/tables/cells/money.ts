import { currencyOf } from '../../../model/money.js';
import type { StatedAmount } from '../../../model/revenue-entries.js';
import type { Cell } from '../../../model/table.js';
import type { TableHints } from '../table-reading.js';
import { currenciesOf, type Read, readMoney } from './cells.js';

/** An amount with the currency beside it, of its column, or the one the user named: never a guess. */
export function moneyIn(
  cell: Cell | undefined,
  column: string | undefined,
  hints: TableHints,
): Read<StatedAmount> {
  const read = readMoney(cell, hints.decimalSign);
  if ('unclear' in read || read.value === undefined) return read as Read<StatedAmount>;
  const { number: value, beside } = read.value;
  if (column !== undefined && !currencyOf(column))
    return { unclear: `"${column}" is no currency code like USD` };
  const named = column ?? hints.currency ?? (beside === '$' && hints.country === 'US' ? 'USD' : undefined);
  const possible = currenciesOf(beside);
  if (beside === '') {
    if (named === undefined) return { unclear: `"${cell?.text}" tells no currency: add --currency USD` };
    return { value: { value, currency: named } };
  }
  if (possible.length === 0) return { unclear: `"${cell?.text}": no currency is called "${beside}"` };
  const currency = possible.length === 1 ? possible[0] : named;
  if (currency === undefined)
    return { unclear: `"${cell?.text}" may be of several currencies: add --currency USD` };
  if (!possible.includes(currency) || (column !== undefined && column !== currency)) {
    return { unclear: `"${cell?.text}" is not in ${column ?? named}` };
  }
  return { value: { value, currency } };
}
