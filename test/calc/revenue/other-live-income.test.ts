import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { belowTableLines, belowTableOf, totalLine } from '../../../src/report/estimate/below-table.js';
import { estimatesCsv } from '../../../src/report/estimate/csv.js';
import { anyLog, estimated, reported, written } from '../../support/logs.js';

const income = (status: string, amount: string, name = 'LIVE Subscription') => ({
  kind: 'subscription',
  name,
  amount,
  status,
});
const having = (...incomes: object[]) => reported(written({ revenue: { otherLiveIncome: incomes } }));

describe('other LIVE income', () => {
  it('is recorded when it is settled, estimated while it is expected, and in the total', () => {
    expect(having(income('settled', '64.20 USD')).total).toMatchObject({
      expected: '64.20',
      status: 'recorded',
    });
    expect(having(income('settled', '64.20 USD'), income('expected', '10 USD')).total).toMatchObject({
      expected: '74.20',
      status: 'estimated',
    });
  });

  it('is unknown without an exchange rate, and never 0', () => {
    const { total, revenue, notKnown } = having(income('settled', '64.20 EUR'));
    expect([total.status, total.expected, revenue.otherLiveIncome?.status]).toEqual([
      'unknown',
      null,
      'unknown',
    ]);
    expect(notKnown.map(({ code }) => code)).toEqual(['no-exchange-rate']);
  });

  it('is a line below the table, which keeps its five aspects', () => {
    const report = having(income('settled', '64.20 USD'), income('expected', '10 USD'));
    expect(report.impact.map(({ aspect }) => aspect)).toEqual([
      'creatorFund',
      'gifts',
      'brandPartnerships',
      'productPromotion',
      'visibility',
    ]);
    expect(belowTableLines(belowTableOf(report))).toEqual([
      'Other LIVE income: $74.20; subscription (1 not settled)',
    ]);
    expect(totalLine(report.total, belowTableOf(report))).toBe('Total: $74.20, other LIVE income included');
  });

  it('is told of nowhere when no log has it', () => {
    const report = reported(written());
    expect('otherLiveIncome' in report.revenue).toBe(false);
    expect(belowTableOf(report)).toEqual([]);
    expect(estimatesCsv([report])).not.toContain('other');
  });

  it('has columns as soon as one of several logs has it', () => {
    const [head = '', ...rows] = estimatesCsv([
      reported(written()),
      having(income('settled', '5 USD')),
    ]).split('\n');
    const at = head.split(',').indexOf('otherLiveIncomeExpected');
    expect(rows.slice(0, 2).map((row) => row.split(',').slice(at, at + 3))).toEqual([
      ['', '', 'none'],
      ['5.00', '5.00', 'recorded'],
    ]);
  });

  it('no rate of the book is ever in it', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        for (const line of estimated(log).revenue.otherLiveIncome.lines) {
          expect(line.factors.flatMap(({ rates }) => rates)).toEqual([]);
        }
      }),
    );
  });
});
