import { belowTable } from '../estimate/below-table.js';
import { impactTableOf } from '../estimate/impact-rows.js';
import type { EstimateReport } from '../estimate/report.js';
import { knownTotal } from '../estimate/sources/counted.js';
import { theseLivesText } from '../estimate/sources/source-views.js';
import type { ReportedSum, SumsReport } from '../sums/report.js';
import { shownCount } from '../words/figures.js';
import type { PageImpact } from './report.js';

/** Returns the five-aspect tables of several LIVEs, with summed amounts and counts. */
export function summedImpacts(
  { totals }: Pick<SumsReport, 'totals'>,
  lives: readonly EstimateReport[],
): PageImpact[] {
  return totals.map((sum) => {
    const members = lives.filter(({ currency }) => currency === sum.currency);
    const sources = members.map(({ revenue }) => revenue);
    const rows = impactTableOf({
      thisLive: (aspect) => theseLivesText(aspect, sources).thisLive,
      amount: (aspect) => sum[aspect],
      visibility: visibilityText(sum, members),
    });
    return {
      currency: sum.currency,
      lives: sum.lives,
      rows,
      below: belowTable(sum, rows, sources),
      total: sum.total,
      likes: sum.likes,
    };
  });
}

/** Describes visibility without adding viewers, since two LIVEs may share the same people. */
function visibilityText({ likes, lives: count }: ReportedSum, lives: readonly EstimateReport[]): string {
  const peaks = lives.flatMap(({ visibility }) => visibility.peakViewers ?? []);
  const followers = knownTotal(lives.map(({ visibility }) => visibility.newFollowers));
  const of = likes.lives === count ? '' : ` (recorded in ${likes.lives} of ${count} LIVEs)`;
  const facts = [
    likes.count === null ? 'likes not recorded' : `${shownCount(likes.count)} likes${of}`,
    peaks.length === 0 ? undefined : `peak ${shownCount(Math.max(...peaks))} viewers`,
    followers === undefined ? undefined : `${shownCount(followers)} new followers`,
  ];
  return facts.filter((fact) => fact !== undefined).join(', ');
}
