import type { Revenue } from '../../../../calc/revenue/revenue.js';
import { shownCount } from '../../../words/figures.js';
import { toAmount, toLine } from '../../../words/reported-amounts.js';
import { lineText } from '../line-text.js';
import type { SourceView } from '../source-view.js';
import type { ReportedDeals } from './schema.js';

export const brandPartnershipsView: SourceView<'brandPartnerships'> = {
  title: 'Brand partnerships',
  column: 'Brands',
  reported,
  theseLives: (lives) => {
    const deals = lives.flatMap(({ lines }) => lines);
    if (deals.length === 0) return 'No deals';
    const statuses = (['paid', 'invoiced', 'agreed'] as const).flatMap((status) => {
      const count = deals.filter(({ dealStatus }) => dealStatus === status).length;
      if (count === 0) return [];
      return [deals.length === 1 && lives.length === 1 ? status : `${shownCount(count)} ${status}`];
    });
    return `${deals.length === 1 ? '1 deal' : `${shownCount(deals.length)} deals`}: ${statuses.join(', ')}`;
  },
  workings: ({ lines }) => lines.map(lineText),
};

function reported({ brandPartnerships: { amount, byStatus, lines } }: Revenue): ReportedDeals {
  const { agreed, invoiced, paid } = byStatus();
  return {
    ...toAmount(amount),
    byStatus: { agreed: toAmount(agreed), invoiced: toAmount(invoiced), paid: toAmount(paid) },
    lines: lines.map((line) => ({ ...toLine(line), dealStatus: line.status })),
  };
}
