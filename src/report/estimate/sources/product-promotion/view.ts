import type { Revenue } from '../../../../calc/revenue/revenue.js';
import { shownCount } from '../../../words/figures.js';
import { toAmount, toLine } from '../../../words/reported-amounts.js';
import { knownTotal } from '../counted.js';
import { lineText } from '../line-text.js';
import type { SourceView } from '../source-view.js';
import type { ReportedProducts } from './schema.js';

export const productPromotionView: SourceView<'productPromotion'> = {
  title: 'Product promotion',
  column: 'Products',
  reported,
  theseLives: (lives) => {
    if (lives.every(({ lines }) => lines.length === 0)) return 'No products';
    const isFloor = lives.some(({ lines, unitsSold }) => lines.length > 0 && unitsSold === null);
    const sold = knownTotal(lives.map(({ unitsSold }) => unitsSold)) ?? 0;
    const units = `${isFloor ? 'at least ' : ''}${sold === 1 ? '1 unit' : `${shownCount(sold)} units`} sold`;
    const refunded = knownTotal(lives.map(({ unitsRefunded }) => unitsRefunded)) ?? 0;
    return refunded > 0 ? `${units}, ${shownCount(refunded)} refunded` : units;
  },
  thisLive: ({ unitsSold, unitsRefunded, lines }) => {
    if (lines.length === 0) return 'No products';
    if (unitsSold === null)
      return `${lines.length === 1 ? '1 entry' : `${shownCount(lines.length)} entries`}, units not known`;
    const refunded = unitsRefunded > 0 ? `, ${shownCount(unitsRefunded)} refunded` : '';
    return `${unitsSold === 1 ? '1 unit' : `${shownCount(unitsSold)} units`} sold${refunded}`;
  },
  workings: ({ lines }) => lines.map(lineText),
};

function reported({ productPromotion: row }: Revenue): ReportedProducts {
  const { unitsSold, unitsRefunded } = row;
  return {
    ...toAmount(row.amount),
    unitsSold: unitsSold ?? null,
    unitsRefunded,
    lines: row.lines.map(toLine),
  };
}
