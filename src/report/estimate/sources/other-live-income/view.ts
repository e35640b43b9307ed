import type { Revenue } from '../../../../calc/revenue/revenue.js';
import { shownCount } from '../../../words/figures.js';
import { toAmount, toLine } from '../../../words/reported-amounts.js';
import { lineText } from '../line-text.js';
import type { SourceView } from '../source-view.js';
import type { ReportedOtherIncome } from './schema.js';

export const otherLiveIncomeView: SourceView<'otherLiveIncome'> = {
  title: 'Other LIVE income',
  column: 'Other',
  reported,
  theseLives: (lives) => {
    const incomes = lives.flatMap(({ lines }) => lines);
    const expected = incomes.filter(({ incomeStatus }) => incomeStatus === 'expected').length;
    const kinds = [...new Set(incomes.map(({ kind }) => kind))].join(', ');
    return `${kinds}${expected === 0 ? '' : ` (${shownCount(expected)} not settled)`}`;
  },
  workings: ({ lines }) => lines.map(lineText),
};

function reported({ otherLiveIncome: { amount, lines } }: Revenue): ReportedOtherIncome {
  return {
    ...toAmount(amount),
    lines: lines.map((line) => ({
      ...toLine(line),
      kind: line.income.kind,
      incomeStatus: line.income.status,
      paidOn: line.income.paidOn ?? null,
    })),
  };
}
