import type { ExchangeRate } from '../../model/decimal.js';
import type { FxPath, FxQuote } from '../../model/revenue-entries.js';

const SAME: ExchangeRate = { numerator: 1n, denominator: 1n };

/**
 * Finds the shortest path from one currency to another through the quotes of the log. Each quote works in
 * both directions (an inverse is kept as a fraction, so it stays exact). Quotes are ordered by code, not by
 * file order.
 */
export function exchangePath(from: string, to: string, quotes: readonly FxQuote[]): FxPath | undefined {
  if (from === to) return inPlace(from);
  const sorted = [...quotes].sort((a, b) => (a.from < b.from ? -1 : 1));
  let reached: FxPath[] = [{ from, to: from, rate: SAME, quotes: [] }];
  const seen = new Set([from]);
  while (reached.length > 0) {
    const arrived = reached.find((path) => path.to === to);
    if (arrived) return arrived;
    const next = reached.flatMap((path) => [
      ...sorted.flatMap((quote) => forward(path, quote)),
      ...sorted.flatMap((quote) => backward(path, quote)),
    ]);
    reached = next.filter((path) => !seen.has(path.to));
    for (const path of reached) seen.add(path.to);
  }
  return undefined;
}

const paths = new Map<string, FxPath>();

/** Returns the path within one currency: most amounts are in the report's currency already. */
function inPlace(currency: string): FxPath {
  const path = paths.get(currency) ?? { from: currency, to: currency, rate: SAME, quotes: [] };
  paths.set(currency, path);
  return path;
}

function forward(path: FxPath, quote: FxQuote): FxPath[] {
  if (quote.from !== path.to) return [];
  const rate = by(path.rate, quote.rate.amount, 10n ** quote.rate.scale);
  return [{ ...path, to: quote.to, quotes: [...path.quotes, quote], rate }];
}

function backward(path: FxPath, quote: FxQuote): FxPath[] {
  if (quote.to !== path.to) return [];
  const rate = by(path.rate, 10n ** quote.rate.scale, quote.rate.amount);
  return [{ ...path, to: quote.from, quotes: [...path.quotes, quote], rate }];
}

function by(rate: ExchangeRate, numerator: bigint, denominator: bigint): ExchangeRate {
  return { numerator: rate.numerator * numerator, denominator: rate.denominator * denominator };
}
