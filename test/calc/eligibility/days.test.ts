import { describe, expect, it } from 'vitest';
import { knownFacts } from '../../../src/calc/eligibility/known-facts.js';
import { parsed, written } from '../../support/logs.js';

describe('days', () => {
  it.each(['UTC', 'Pacific/Apia', 'America/New_York'])('an account is as old in %s as anywhere', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      const log = parsed(
        written({
          creator: { country: 'US', accountCreatedOn: '2011-12-30' },
          live: { startedAt: '2012-01-29T00:30:00Z' },
        }),
      );
      expect(knownFacts(log, '2012-01-29').counts.accountAgeDays).toEqual({ low: 30, high: 30 });
      expect(knownFacts(log, '2011-01-01').counts.accountAgeDays).toEqual({ low: 0, high: 0 });
    } finally {
      process.env['TZ'] = before;
    }
  });
});
