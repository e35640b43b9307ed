import type { Estimate } from '../../calc/estimate.js';
import type { ProblemCode } from '../../model/problem.js';
import { groupDigits } from '../shown.js';
import type { ReportedProblem } from './estimate-report.js';

/** What a reader of the figures must know: differing counts, sources that disagree, silent assumptions. */
export function estimateWarnings({ log, revenue }: Estimate, file: string | undefined): ReportedProblem[] {
  const { diamonds } = revenue.gifts;
  const { payer } = revenue.creatorFund;
  const found: [ProblemCode, string, string][] = [];
  if (
    diamonds.source === 'recorded' &&
    log.revenue.gifts.length > 0 &&
    diamonds.thousandths !== diamonds.listed
  ) {
    const difference = (diamonds.thousandths - diamonds.listed) / 1000n;
    const more = difference > 0n ? `${shown(difference)} more` : `${shown(-difference)} fewer`;
    const message = `TikTok showed ${shown(diamonds.thousandths / 1000n)} Diamonds, ${more} than the list of Gifts; TikTok's total is used`;
    found.push(['diamonds-differ', 'revenue.diamonds', message]);
  }
  if (payer?.disputed && (revenue.creatorFund.qualifiedViews ?? 0) > 0) {
    const message = `${payer.program.name} in ${log.creator.country}: ${payer.disputed}`;
    found.push(['disputed', 'revenue.creatorFund', message]);
  }
  const silent = log.revenue.productPromotion.filter((sale) => sale.unitsRefunded === undefined);
  if (silent.length > 0) {
    const names = silent.slice(0, 3).map((sale) => sale.product);
    const more = silent.length > names.length ? ` and ${silent.length - names.length} more` : '';
    const message = `no refunds stated for ${names.join(', ')}${more}: counted as none`;
    found.push(['refunds-not-stated', 'revenue.productPromotion', message]);
  }
  return found.map(([code, path, message]) => ({ code, severity: 'warning', message, file, path }));
}

function shown(count: bigint): string {
  return groupDigits(count.toString());
}
