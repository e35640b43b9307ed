import { PERCENT } from '../../text/patterns.js';
import { countText } from './count.js';

/** What to write instead of a text that is no percentage with its sign. */
export function percentHint(value: unknown): string | undefined {
  const text = String(value)
    .replace(/\s*(percent|prozent|pct)\.?$/i, '%')
    .replace(/[“”"]/g, '');
  const plain = countText(text.replace(/\s?%$/, ''));
  const number = Number(plain);
  if (plain === undefined || number > 100 || !PERCENT.test(`${plain}%`)) return undefined;
  const isFraction = number > 0 && number < 1 && !text.endsWith('%');
  return isFraction ? `write ${Number((number * 100).toPrecision(12))}% or ${plain}%` : `write ${plain}%`;
}

/** The same for a field whose name says percent, which holds a bare number of at most `most`. */
export function percentageHint(value: unknown, most: number): string | undefined {
  const plain = countText(
    String(value)
      .replace(/\s*(%|percent|pct)\.?$/i, '')
      .replace(/[“”"]/g, ''),
  );
  if (plain === undefined || Number(plain) > most || typeof value === 'number') return undefined;
  return `write ${plain}${plain === value ? ' without quotes' : ''}`;
}
