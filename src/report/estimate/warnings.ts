import type { Estimate } from '../../calc/estimate.js';
import { refundedOf } from '../../calc/revenue/product-promotion.js';
import type { ProblemCode } from '../../model/problem.js';
import type { ProductSale } from '../../model/revenue-entries.js';
import type { ReportedProblem } from '../values/problem.js';
import { coverageNotes } from '../words/coverage-notes.js';
import { groupDigits } from '../words/figures.js';

/** Returns warnings about the figures: differing counts, sources that disagree, silent assumptions. */
export function estimateWarnings({ log, revenue }: Estimate, file: string | undefined): ReportedProblem[] {
  const { diamonds } = revenue.gifts;
  const payer = revenue.creatorFund.qualifiedViews ? revenue.creatorFund.payer() : undefined;
  const found: ReportedProblem[] = [];
  const warn = (code: ProblemCode, path: string, message: string) =>
    found.push({ code, severity: 'warning', message, file, path });
  if (
    diamonds.source === 'recorded' &&
    log.revenue.gifts.length > 0 &&
    diamonds.thousandths !== diamonds.listed
  ) {
    const difference = (diamonds.thousandths - diamonds.listed) / 1000n;
    const more = difference > 0n ? `${shown(difference)} more` : `${shown(-difference)} fewer`;
    const message = `TikTok showed ${shown(diamonds.thousandths / 1000n)} Diamonds, ${more} than the list of Gifts; TikTok's total is used`;
    warn('diamonds-differ', 'revenue.diamonds', message);
  }
  if (payer?.disputed) {
    const message = `${payer.program.name} in ${log.creator.country}: ${payer.disputed}`;
    warn('disputed', 'revenue.creatorFund', message);
  }
  for (const { field, message } of coverageNotes(log)) warn('capture', `capture.${field}`, message);
  if (log.live.lives > 1) {
    const message = `a sum of ${log.live.lives} LIVEs: all of it counts on ${log.live.day}, with the rates of that day`;
    warn('several-lives', 'live.lives', message);
  }
  const silent: ProductSale[] = [];
  for (const sale of log.revenue.productPromotion) if (refundedOf(sale) === undefined) silent.push(sale);
  if (silent.length > 0) {
    const names = silent.slice(0, 3).map((sale) => sale.product);
    const more = silent.length > names.length ? ` and ${silent.length - names.length} more` : '';
    const message = `no refunds stated for ${names.join(', ')}${more}: counted as none`;
    warn('refunds-not-stated', 'revenue.productPromotion', message);
  }
  return found;
}

function shown(count: bigint): string {
  return groupDigits(count.toString());
}
