import { describe, expect, it } from 'vitest';
import { type Copy, liveRegister, type Sighting } from '../../../src/calc/lives/distinct-lives.js';
import type { StreamLog } from '../../../src/model/stream-log.js';
import { parsed, type WrittenLog, written } from '../../support/logs.js';

describe('the same LIVE twice', () => {
  interface Seen extends Sighting {
    readonly log: StreamLog;
  }
  const sighting = (file: string, log: WrittenLog, line = 1): Seen => ({
    source: file,
    line,
    log: parsed(log),
  });
  const distinctLives = (sightings: readonly Seen[]) => {
    const register = liveRegister<Seen>(({ log }) => log);
    const found = { lives: [] as Seen[], copies: [] as Copy<Seen>[] };
    for (const each of sightings) {
      const copies = register.see(each, each.log);
      if (copies.length > 0) found.copies.push(...copies);
      else found.lives.push(each);
    }
    return found;
  };
  const start = '2026-11-16T20:00:00+01:00';
  const withId = (id: string | undefined, handle: string | undefined, startedAt = start, diamonds = 200) =>
    written({
      creator: { country: 'DE', ...(handle ? { handle } : {}) },
      live: { startedAt, ...(id ? { id } : {}) },
      revenue: { diamonds },
    });

  it.each<[string, WrittenLog, WrittenLog, number]>([
    ['by room id', withId('7', undefined), withId('7', undefined), 1],
    ['by creator and start', withId(undefined, '@a'), withId(undefined, '@A'), 1],
    [
      'by creator and start, in another time zone',
      withId(undefined, '@a'),
      withId(undefined, 'a', '2026-11-16T19:00:00Z'),
      1,
    ],
    ['one of them without the room id', withId('7', '@a'), withId(undefined, '@a'), 1],
    [
      'but not with another start',
      withId(undefined, '@a'),
      withId(undefined, '@a', '2026-11-17T20:00:00+01:00'),
      2,
    ],
    ['but not of another creator', withId(undefined, '@a'), withId(undefined, '@b'), 2],
    ['but not of nobody', withId(undefined, undefined), withId(undefined, undefined), 2],
  ])('counts once %s', (_, a, b, lives) => {
    const found = distinctLives([sighting('a', a), sighting('b', b)]);
    expect(found.lives).toHaveLength(lives);
    expect(found.copies).toHaveLength(2 - lives);
  });

  it('the same file twice is the same LIVE; another line of it is not', () => {
    const log = withId(undefined, undefined);
    expect(distinctLives([sighting('a', log), sighting('a', log)]).lives).toHaveLength(1);
    expect(distinctLives([sighting('a', log, 1), sighting('a', log, 2)]).lives).toHaveLength(2);
  });

  it('what makes copies differ: any field, but not the order of a list or the spelling of the handle', () => {
    const base = {
      ...withId('7', '@a'),
      revenue: {
        brandPartnerships: [
          { brand: 'A', fee: '1 USD', status: 'paid' },
          { brand: 'B', fee: '2 USD', status: 'paid' },
        ],
        productPromotion: ['X', 'Y'].map((product) => ({
          product,
          kind: 'affiliate',
          unitsSold: 1,
          unitsRefunded: 0,
          unitPrice: '1 USD',
          commissionRate: '10%',
        })),
      },
      fx: { EUR: { rate: '1.1 USD', asOf: '2026-11-01' }, GBP: { rate: '1.3 USD', asOf: '2026-11-01' } },
    };
    const differs = (b: WrittenLog) =>
      distinctLives([sighting('a', base), sighting('b', b)]).copies[0]?.differs;
    const { brandPartnerships, productPromotion } = base.revenue;
    expect(
      differs({ ...base, revenue: { ...base.revenue, brandPartnerships: [...brandPartnerships].reverse() } }),
    ).toBe(false);
    expect(
      differs({ ...base, revenue: { ...base.revenue, productPromotion: [...productPromotion].reverse() } }),
    ).toBe(false);
    expect(differs({ ...base, fx: { GBP: base.fx.GBP, EUR: base.fx.EUR } })).toBe(false);
    expect(differs({ ...base, creator: { ...base.creator, handle: 'A' } })).toBe(false);
    expect(differs({ ...base, creator: { ...base.creator, age: 30 } })).toBe(true);
    expect(differs({ ...base, live: { ...base.live, title: 'T' } })).toBe(true);
    expect(differs({ ...base, visibility: { likes: 11 } })).toBe(true);
    expect(differs({ ...base, fx: { EUR: base.fx.EUR } })).toBe(true);
    expect(
      differs({ ...base, revenue: { ...base.revenue, brandPartnerships: brandPartnerships.slice(1) } }),
    ).toBe(true);
    const nameless = (age?: number) => ({ ...base, creator: { country: 'DE', ...(age ? { age } : {}) } });
    const pair = (a: WrittenLog, b: WrittenLog) =>
      distinctLives([sighting('a', a), sighting('b', b)]).copies[0]?.differs;
    expect([pair(nameless(), nameless()), pair(nameless(), nameless(5))]).toEqual([false, true]);
  });

  it('a third copy is told of the first; an @ inside a handle is part of it', () => {
    const three = [withId('7', '@a'), withId(undefined, '@a'), withId('7', undefined)];
    const { lives, copies } = distinctLives(three.map((log, at) => sighting(String(at), log)));
    expect(lives).toHaveLength(1);
    expect(copies.map(({ kept }) => kept.source)).toEqual(['0', '0']);
    expect(
      distinctLives([sighting('a', withId(undefined, 'a@b')), sighting('b', withId(undefined, 'ab'))]).copies,
    ).toEqual([]);
  });

  it('copies that differ are told apart from copies that do not', () => {
    const differs = (a: WrittenLog, b: WrittenLog) =>
      distinctLives([sighting('a', a), sighting('b', b)]).copies[0]?.differs;
    expect(differs(withId('7', '@a'), withId('7', '@a'))).toBe(false);
    expect(differs(withId('7', '@a'), withId('7', '@a', start, 201))).toBe(true);
    expect(differs(withId('7', '@a'), withId(undefined, '@a'))).toBe(false);
    const gifts = (...names: string[]) => ({
      ...withId('7', '@a'),
      revenue: { gifts: names.map((gift) => ({ gift, count: 1 })) },
    });
    expect(differs(gifts('Rose', 'Lion'), gifts('Lion', 'Rose'))).toBe(false);
    expect(differs(gifts('Rose', 'Lion'), gifts('Lion', 'Lion'))).toBe(true);
  });
});
