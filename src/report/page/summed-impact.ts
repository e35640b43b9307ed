import type { EstimateReport, ImpactRow } from '../estimate/report.js';
import type { ReportedSum, RollUpReport } from '../sums/report.js';
import { groupDigits, shownCount } from '../words/figures.js';
import type { PageImpact } from './report.js';

/** The five-aspect table of several LIVEs: the amounts of their sum, the counts of all of them. */
export function summedImpacts(
  { totals }: Pick<RollUpReport, 'totals'>,
  lives: readonly EstimateReport[],
): PageImpact[] {
  return totals.map((sum) => {
    const members = lives.filter(({ currency }) => currency === sum.currency);
    return {
      currency: sum.currency,
      lives: sum.lives,
      rows: rowsOf(sum, members),
      total: sum.total,
      likes: sum.likes,
    };
  });
}

function rowsOf(sum: ReportedSum, lives: readonly EstimateReport[]): ImpactRow[] {
  const texts: Readonly<Record<ImpactRow['aspect'], string>> = {
    creatorFund: fundText(lives),
    gifts: giftsText(sum),
    brandPartnerships: dealsText(lives),
    productPromotion: productsText(lives),
    visibility: visibilityText(sum, lives),
  };
  /** What likes do to an aspect is the same in every LIVE. */
  return (lives[0]?.impact ?? []).map((row) => ({
    ...row,
    thisLive: texts[row.aspect],
    amount: row.aspect === 'visibility' ? null : sum[row.aspect],
  }));
}

function fundText(lives: readonly EstimateReport[]): string {
  const views = total(lives.map(({ revenue }) => revenue.creatorFund.qualifiedViews));
  return views ? `${shownCount(views)} qualified views` : 'Pays for video views, not for a LIVE';
}

function giftsText({ diamonds, diamondsAreFloor }: ReportedSum): string {
  if (diamonds === null) return 'Diamonds not known';
  return `${diamondsAreFloor ? 'at least ' : ''}${groupDigits(String(diamonds))} Diamonds`;
}

function dealsText(lives: readonly EstimateReport[]): string {
  const deals = lives.flatMap(({ revenue }) => revenue.brandPartnerships.lines);
  if (deals.length === 0) return 'No deals';
  const statuses = (['paid', 'invoiced', 'agreed'] as const).flatMap((status) => {
    const count = deals.filter(({ dealStatus }) => dealStatus === status).length;
    return count === 0 ? [] : [`${shownCount(count)} ${status}`];
  });
  return `${deals.length === 1 ? '1 deal' : `${shownCount(deals.length)} deals`}: ${statuses.join(', ')}`;
}

function productsText(lives: readonly EstimateReport[]): string {
  const rows = lives.map(({ revenue }) => revenue.productPromotion);
  if (rows.every(({ lines }) => lines.length === 0)) return 'No products';
  const isFloor = rows.some(({ lines, unitsSold }) => lines.length > 0 && unitsSold === null);
  const sold = total(rows.map(({ unitsSold }) => unitsSold)) ?? 0;
  const refunded = total(rows.map(({ unitsRefunded }) => unitsRefunded)) ?? 0;
  const units = `${isFloor ? 'at least ' : ''}${sold === 1 ? '1 unit' : `${shownCount(sold)} units`} sold`;
  return refunded > 0 ? `${units}, ${shownCount(refunded)} refunded` : units;
}

/** Viewers of two LIVEs may be the same people: they are never added. */
function visibilityText({ likes, lives: count }: ReportedSum, lives: readonly EstimateReport[]): string {
  const peaks = lives.flatMap(({ visibility }) => visibility.peakViewers ?? []);
  const followers = total(lives.map(({ visibility }) => visibility.newFollowers));
  const of = likes.lives === count ? '' : ` (recorded in ${likes.lives} of ${count} LIVEs)`;
  const facts = [
    likes.count === null ? 'likes not recorded' : `${shownCount(likes.count)} likes${of}`,
    peaks.length === 0 ? undefined : `peak ${shownCount(Math.max(...peaks))} viewers`,
    followers === undefined ? undefined : `${shownCount(followers)} new followers`,
  ];
  return facts.filter((fact) => fact !== undefined).join(', ');
}

/** Of those that are known; `undefined` when none is. */
function total(counts: readonly (number | null)[]): number | undefined {
  const known = counts.flatMap((count) => count ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0);
}
