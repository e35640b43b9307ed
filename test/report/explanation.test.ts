import { describe, expect, it } from 'vitest';
import type { ExplainedLive } from '../../src/report/explanation/report.js';
import { explanationText } from '../../src/report/explanation/text.js';
import { styleFor } from '../../src/report/terminal/style.js';
import { wideWidth } from '../../src/report/terminal/wide-width.js';

const canvas = { width: 100, style: styleFor(false), measure: wideWidth };

const COUNTED: ExplainedLive = {
  room: null,
  host: null,
  from: null,
  to: null,
  recordings: ['a.jsonl'],
  allMessages: 10,
  duplicates: 0,
  superseded: 0,
  toGuests: 0,
  counted: 10,
  finalMessages: 10,
  unfinished: { streaks: 0, diamonds: 0 },
  guessedStreaks: 0,
  unpriced: [],
  unreadable: [],
  unknownGiftEvents: [],
  receivers: [],
  lostLines: 0,
  silentMinutes: 0,
  hasEnd: true,
  tiktok: null,
  lessThanCounted: null,
};

function text(live: Partial<ExplainedLive>): string {
  return explanationText({ lives: [{ ...COUNTED, ...live }] }, canvas);
}

describe('the explanation of a recording', () => {
  it('says when there is no LIVE', () => {
    expect(explanationText({ lives: [] }, canvas)).toBe('No LIVE was recorded in these files.\n');
  });

  it('has two rows and one note when all is counted', () => {
    const told = text({});
    expect(told.split('\n').filter((line) => line.startsWith('│'))).toHaveLength(3);
    expect(told).toContain('room without id, time not known');
    expect(told).toContain('\n  Gifts sent before the recording began are not in it.\n');
    expect(told).not.toMatch(/−|Not counted|TikTok's own/);
  });

  it('names room, host and time', () => {
    const told = text({
      room: '71',
      host: 'maya',
      from: '2026-11-15T19:00Z',
      to: '2026-11-15T20:00Z',
      hasEnd: false,
    });
    expect(told).toContain('room 71 of maya, 2026-11-15T19:00Z to 2026-11-15T20:00Z');
    expect(told).toContain('before the recording began or after it stopped are not in it');
  });

  it.each([
    [{ duplicates: 3 }, /Messages that came more than once\s+│\s+−3 │/],
    [{ superseded: 1200 }, /a later message of their streak counts again\s+│\s+−1,200 │/],
    [{ toGuests: 4 }, /Gifts to guests\s+│\s+−4 │/],
    [{ tiktok: 10, lessThanCounted: 0 }, /TikTok's own total: the same\s+│\s+10 │/],
    [{ tiktok: 12, lessThanCounted: -2 }, /TikTok's own total: 2 more\s+│\s+12 │/],
    [{ finalMessages: 8 }, /waits for the final message of each streak shows 8 Diamonds\./],
    [{ unfinished: { streaks: 1, diamonds: 1 } }, /1 streak without a final message: .* \(1 Diamond\)/],
    [{ guessedStreaks: 2 }, /2 streaks without an id and an end: told apart by time alone\./],
    [{ unpriced: [{ gift: 'Rose', count: 3 }] }, /Not counted: 3 × Rose, price not recorded\./],
    [{ unreadable: [{ code: 'no-gift', count: 2 }] }, /2 Gift messages: a Gift without an id or a name\./],
    [{ unknownGiftEvents: ['envelopeGift'] }, /unknown events that look like Gifts: envelopeGift\./],
    [{ receivers: [{ id: '512', gifts: 2, diamonds: 7 }] }, /\b512\b/],
    [{ lostLines: 1 }, /1 line could not be read: what was in them is not known\./],
    [{ silentMinutes: 9 }, /9 minutes without any event\./],
  ] as const)('says %j', (live, expected) => {
    expect(text(live).replace(/\n {2}(?=\S)/g, ' ')).toMatch(expected);
    expect(text({})).not.toMatch(expected);
  });
});
