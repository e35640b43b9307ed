import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/model/eligibility.js';
import { judge, TODAY, verdict } from '../../support/judged.js';

describe('each date and country', () => {
  it.each<[string, string, string, Verdict]>([
    ['creator-fund', 'US', '2020-06-30', 'not-offered'],
    ['creator-fund', 'US', '2020-07-01', 'eligible'],
    ['creator-fund', 'US', '2023-12-15', 'eligible'],
    ['creator-fund', 'US', '2023-12-16', 'closed'],
    ['creator-fund', 'GB', '2023-12-15', 'eligible'],
    ['creator-fund', 'GB', '2023-12-16', 'closed'],
    ['creator-fund', 'DE', '2023-12-16', 'closed'],
    ['creator-fund', 'FR', '2023-12-15', 'eligible'],
    ['creator-fund', 'FR', '2023-12-16', 'closed'],
    ['creator-fund', 'IT', '2024-03-31', 'eligible'],
    ['creator-fund', 'IT', '2024-04-01', 'closed'],
    ['creator-fund', 'ES', '2024-03-31', 'eligible'],
    ['creator-fund', 'JP', '2023-06-01', 'not-offered'],
    ['creativity-program-beta', 'US', '2023-02-19', 'not-offered'],
    ['creativity-program-beta', 'FR', '2023-02-20', 'eligible'],
    ['creativity-program-beta', 'BR', '2024-03-17', 'eligible'],
    ['creativity-program-beta', 'US', '2024-03-18', 'closed'],
    ['creativity-program-beta', 'GB', '2023-05-16', 'not-offered'],
    ['creativity-program-beta', 'KR', '2023-05-17', 'eligible'],
    ['creativity-program-beta', 'DE', '2024-03-18', 'closed'],
    ['creativity-program-beta', 'MX', '2023-06-01', 'not-offered'],
    ['creator-rewards', 'US', '2024-03-17', 'not-offered'],
    ['creator-rewards', 'US', '2024-03-18', 'eligible'],
    ['creator-rewards', 'GB', TODAY, 'eligible'],
    ['creator-rewards', 'DE', TODAY, 'eligible'],
    ['creator-rewards', 'JP', TODAY, 'eligible'],
    ['creator-rewards', 'KR', TODAY, 'eligible'],
    ['creator-rewards', 'FR', TODAY, 'eligible'],
    ['creator-rewards', 'BR', TODAY, 'eligible'],
    ['creator-rewards', 'MX', TODAY, 'cannot-tell'],
    ['creator-rewards', 'ES', TODAY, 'cannot-tell'],
    ['creator-rewards', 'IT', TODAY, 'cannot-tell'],
    ['creator-rewards', 'AU', TODAY, 'not-offered'],
    ['subscription', 'US', '2022-05-22', 'not-offered'],
    ['subscription', 'US', '2022-05-23', 'cannot-tell'],
    ['shop-affiliate', 'GB', TODAY, 'eligible'],
    ['shop-affiliate', 'FR', TODAY, 'cannot-tell'],
    ['shop-affiliate', 'PH', TODAY, 'eligible'],
    ['shop-affiliate', 'BR', TODAY, 'not-offered'],
    ['series', 'US', '2023-06-05', 'not-offered'],
    ['series', 'US', '2023-06-06', 'eligible'],
    ['pulse', 'US', '2022-09-30', 'not-offered'],
    ['pulse', 'US', '2022-10-01', 'eligible'],
    ['effect-creator-rewards', 'US', '2023-05-16', 'not-offered'],
    ['effect-creator-rewards', 'US', '2023-05-17', 'eligible'],
    ['work-with-artists', 'US', TODAY, 'cannot-tell'],
    ['live-studio', 'US', TODAY, 'eligible'],
    ['live-studio', 'GB', TODAY, 'not-offered'],
  ])('%s in %s on %s: %s', (id, country, day, expected) => {
    expect(verdict(id, day, { country })).toBe(expected);
  });

  it('a disputed country changes nothing for who is not eligible anyway', () => {
    expect(verdict('creator-rewards', TODAY, { country: 'MX', followers: 9_999 })).toBe('not-eligible');
  });

  it('after the end of the Creator Fund the answer goes on with what came then', () => {
    const first = judge('creator-fund', '2023-12-16');
    expect(first.interim).toMatchObject({ program: { id: 'creativity-program-beta' }, verdict: 'eligible' });
    expect(first.successor).toMatchObject({
      program: { id: 'creator-rewards' },
      verdict: 'not-offered',
      byCriteria: 'eligible',
      standing: { state: 'not-yet', opens: '2024-03-18' },
    });
    const later = judge('creator-fund', TODAY, { followers: 8250 });
    expect(later.interim).toBeUndefined();
    expect(later.successor).toMatchObject({ verdict: 'not-eligible' });
    expect(judge('creator-fund', '2023-12-15').successor).toBeUndefined();
  });

  it('the older Video Gifts asked for what no log tells', () => {
    expect(verdict('video-gifts', '2022-12-31')).toBe('cannot-tell');
    expect(verdict('video-gifts', '2022-12-31', { followers: 99_999 })).toBe('not-eligible');
    expect(verdict('video-gifts', '2022-12-31', { country: 'JP', age: 19 })).toBe('not-eligible');
    expect(verdict('video-gifts', '2022-12-31', { country: 'KR', age: 18 })).toBe('not-eligible');
    expect(verdict('video-gifts', '2022-12-31', { accountType: 'business' })).toBe('not-eligible');
    expect(verdict('video-gifts', '2022-12-31', { accountType: 'organization' })).toBe('cannot-tell');
  });
});
