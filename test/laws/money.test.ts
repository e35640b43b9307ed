import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportedAmount, ReportedLine } from '../../src/report/values/amount.js';
import { anyLog, gift, reported, unknownGift, type WrittenLog } from '../support/logs.js';

type Scenario = 'low' | 'expected' | 'high';
const SCENARIOS: Scenario[] = ['low', 'expected', 'high'];

/** Minor units as an integer: exact whatever the number of digits. */
function minor(text: string | null): bigint {
  expect(text).toMatch(/^-?\d+(\.\d+)?$/);
  return BigInt((text ?? '').replace('.', ''));
}

function total(amounts: readonly ReportedAmount[], scenario: Scenario): bigint {
  return amounts.reduce((sum, amount) => sum + minor(amount[scenario]), 0n);
}

describe('laws of money', () => {
  it('every total is the sum of the lines that are shown', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { revenue, total: whole } = reported(log);
        const { creatorFund, gifts, brandPartnerships, productPromotion, otherLiveIncome } = revenue;
        const others = otherLiveIncome ? [otherLiveIncome] : [];
        for (const scenario of SCENARIOS) {
          const sources = [creatorFund, gifts, brandPartnerships, productPromotion, ...others].filter(
            ({ status }) => status !== 'unknown',
          );
          if (whole.status !== 'unknown' && whole.status !== 'at-least') {
            expect(minor(whole[scenario])).toBe(total(sources, scenario));
          }
          if (gifts.status === 'estimated') expect(minor(gifts[scenario])).toBe(total(gifts.lines, scenario));
          for (const source of [brandPartnerships, productPromotion, ...others]) {
            expect(minor(source[scenario])).toBe(total(source.lines, scenario));
          }
          const byStatus = Object.values(brandPartnerships.byStatus);
          expect(minor(brandPartnerships[scenario])).toBe(total(byStatus, scenario));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('low, expected and high stay in this order for every source without costs', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { creatorFund, gifts, brandPartnerships } = reported(log).revenue;
        for (const source of [creatorFund, gifts, brandPartnerships]) {
          if (source.status === 'unknown') continue;
          expect(minor(source.low) <= minor(source.expected)).toBe(true);
          expect(minor(source.expected) <= minor(source.high)).toBe(true);
        }
      }),
    );
  });

  it('the order of entries moves no amount', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const turned = structuredClone(log);
        for (const list of Object.values(turned.revenue ?? {})) if (Array.isArray(list)) list.reverse();
        turned.fx = Object.fromEntries(Object.entries(turned.fx ?? {}).reverse());
        const [a, b] = [reported(log), reported(turned)];
        expect(b.total).toEqual(a.total);
        expect(b.revenue.gifts.lines).toEqual(a.revenue.gifts.lines);
      }),
    );
  });

  it('two entries of one Gift are worth what one entry of both is', () => {
    fc.assert(
      fc.property(anyLog, gift, fc.integer({ min: 0, max: 500 }), (log, one, more) => {
        const others = (log.revenue?.['gifts'] ?? []) as unknown[];
        const apart = {
          ...log,
          revenue: { ...log.revenue, gifts: [...others, one, { ...one, count: more }] },
        };
        const merged = {
          ...log,
          revenue: { ...log.revenue, gifts: [...others, { ...one, count: one.count + more }] },
        };
        expect(reported(merged).revenue.gifts.expected).toBe(reported(apart).revenue.gifts.expected);
        expect(reported(merged).total).toEqual(reported(apart).total);
      }),
    );
  });

  it('more of a paid Gift never lowers the total', () => {
    fc.assert(
      fc.property(anyLog, gift, (log, one) => {
        const others = (log.revenue?.['gifts'] ?? []) as unknown[];
        const more: WrittenLog = { ...log, revenue: { ...log.revenue, gifts: [...others, one] } };
        const [before, after] = [reported(log).revenue.gifts, reported(more).revenue.gifts];
        if (before.status === 'unknown' || after.status === 'unknown') return;
        for (const scenario of SCENARIOS) {
          expect(minor(after[scenario]) >= minor(before[scenario])).toBe(true);
        }
      }),
    );
  });

  it('unknown never becomes 0', () => {
    fc.assert(
      fc.property(anyLog, unknownGift, (log, mystery) => {
        /** What TikTok showed that all Gifts earned holds whatever they were. */
        fc.pre(!('amount' in ((log.revenue?.['liveRewards'] ?? {}) as object)));
        const others = (log.revenue?.['gifts'] ?? []) as unknown[];
        const report = reported({ ...log, revenue: { ...log.revenue, gifts: [mystery, ...others] } });
        expect(['at-least', 'unknown']).toContain(report.revenue.gifts.status);
        expect(['at-least', 'unknown']).toContain(report.total.status);
        expect(report.total.high).toBeNull();
        expect(report.total.reason).toContain('Zorglub');
        const line = report.revenue.gifts.lines.find(({ label }) => label.startsWith('Zorglub'));
        expect(line).toMatchObject({
          low: null,
          expected: null,
          high: null,
          status: 'unknown',
          diamonds: null,
        });
        if (others.length === 0) expect(report.revenue.gifts.expected).toBeNull();
      }),
    );
  });

  it('the workings of every line give its amount', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { creatorFund, gifts, brandPartnerships, productPromotion } = reported(log).revenue;
        const rewards = gifts.rewards && gifts.status === 'estimated' ? [gifts.rewards] : [];
        const lines = [
          ...creatorFund.lines,
          ...rewards,
          ...brandPartnerships.lines,
          ...productPromotion.lines,
        ];
        for (const line of [
          ...lines,
          ...gifts.viewerSpend,
          ...gifts.withdrawals.flatMap((each) => each.lines),
        ]) {
          for (const scenario of SCENARIOS) expect(minor(line[scenario])).toBe(recomputed(line, scenario));
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** A second calculator: slow, exact fractions, sharing nothing with the first. */
function recomputed(line: ReportedLine, scenario: Scenario): bigint {
  let top = BigInt(line.sign);
  let bottom = 1n;
  for (const factor of line.factors) {
    const [whole = '', fraction = ''] = factor[scenario].split('.');
    top *= BigInt(`${whole}${fraction}`);
    bottom *= 10n ** BigInt(fraction.length);
  }
  let at = line.factors[0]?.currency;
  for (const quote of line.fx) {
    const [whole = '', fraction = ''] = quote.rate.split('.');
    const [up, down] = [BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length)];
    const forward = quote.from === at;
    top *= forward ? up : down;
    bottom *= forward ? down : up;
    at = forward ? quote.to : quote.from;
  }
  expect(at).toBe(line.currency);
  top *= line.currency === 'JPY' ? 1n : 100n;
  const sign = top < 0n ? -1n : 1n;
  const [quotient, rest] = [(top * sign) / bottom, (top * sign) % bottom];
  const up = rest * 2n > bottom || (rest * 2n === bottom && quotient % 2n === 1n);
  return sign * (quotient + (up ? 1n : 0n));
}
