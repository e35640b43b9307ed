import type { Estimate } from '../../calc/estimate.js';
import { refundedOf } from '../../calc/revenue/product-promotion.js';
import type { Capture } from '../../model/coverage.js';
import type { ProblemCode } from '../../model/problem.js';
import type { ProductSale } from '../../model/revenue-entries.js';
import { groupDigits } from '../words/figures.js';
import type { ReportedProblem } from './report.js';

/** What a reader of the figures must know: differing counts, sources that disagree, silent assumptions. */
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
  for (const message of captureNotes(log.capture)) warn('capture', 'capture', message);
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

/** A recording cannot tell what it missed: what is known of that stands beside the sum. */
function captureNotes(capture: Capture | undefined): string[] {
  if (!capture) return [];
  const { ended, silentMinutes, lostLines, unfinishedStreaks, unfinishedDiamonds, guessedStreaks } = capture;
  const gaps = [
    ended ? undefined : 'its end is not recorded',
    silentMinutes > 0 ? `${count(silentMinutes, 'minute')} without any event` : undefined,
    lostLines > 0 ? `${count(lostLines, 'line')} lost` : undefined,
  ].filter((gap) => gap !== undefined);
  return [
    ...(gaps.length === 0
      ? []
      : [`made from a recording that is not whole: ${gaps.join(', ')}; there may have been more Gifts`]),
    ...(unfinishedStreaks === 0
      ? []
      : [
          `${count(unfinishedStreaks, 'streak')} without a final message counted at the highest count (${count(unfinishedDiamonds, 'Diamond')})`,
        ]),
    ...(guessedStreaks === 0 ? [] : [`${count(guessedStreaks, 'streak')} told apart by time alone`]),
    ...(capture.giftsToGuests === 0
      ? []
      : [
          `${count(capture.giftsToGuests, 'Gift')} to guests left out (${count(capture.diamondsToGuests, 'Diamond')})`,
        ]),
    ...(capture.likesAreFloor ? ['likes are those of the messages that arrived: a floor'] : []),
  ];
}

function count(number: number, what: string): string {
  return `${groupDigits(String(number))} ${what}${number === 1 ? '' : 's'}`;
}
