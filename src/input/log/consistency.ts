import { isCountry } from '../../data/countries.js';
import { addDecimal, compareDecimal, decimal, ONE } from '../../model/decimal.js';
import type { GiftCatalogue } from '../../model/gift.js';
import type { Finding, Path } from '../../model/problem.js';
import { countryHint } from '../problems/hints/country.js';
import type { Sound } from '../problems/sound.js';
import { amountCurrencies, currencyCode, exchangeRates } from './currencies.js';
import { giftFindings } from './gifts.js';
import { inconsistent } from './inconsistent.js';
import type { WrittenLog } from './schema.js';
import { readCount, readDuration, readPercent } from './texts.js';

/**
 * Finds faults across fields: parts of a log that contradict each other, unknown Gifts and unknown codes. It
 * checks only parts that are valid in themselves, so a log with faults still reports all of them at once.
 */
export function inconsistencies(written: WrittenLog, sound: Sound, catalogue: GiftCatalogue): Finding[] {
  const { revenue = {}, visibility, fx } = written;
  const { gifts, liveRewards, productPromotion } = revenue;
  const found = anythingAtAll(written);
  const add = (more: readonly Finding[]) => {
    for (const finding of more) found.push(finding);
  };
  if (sound('creator', 'country')) add(country(written.creator));
  if (sound('live')) add(times(written.live));
  if (sound('creator') && sound('live', 'startedAt')) add(account(written));
  if (visibility !== undefined && sound('visibility')) add(audience(visibility));
  if (Array.isArray(gifts)) {
    for (const [index, gift] of gifts.entries()) {
      if (isSoundGift(gift, index, sound)) add(giftFindings(gift, index, catalogue));
    }
  }
  if (liveRewards !== undefined && sound('revenue', 'liveRewards')) add(percentages(liveRewards));
  if (productPromotion !== undefined && sound('revenue', 'productPromotion')) {
    add(productPromotion.flatMap(saleFindings));
  }
  add(amountCurrencies(revenue));
  if (written.currency !== undefined && sound('currency')) add(currencyCode(['currency'], written.currency));
  if (fx !== undefined && sound('fx')) add(exchangeRates(fx));
  return found;
}

function isSoundGift(gift: unknown, index: number, sound: Sound): boolean {
  if (typeof gift !== 'object' || gift === null || Array.isArray(gift)) return false;
  const here = (field: string) => sound('revenue', 'gifts', index, field);
  return here('gift') && here('id') && here('coins');
}

function anythingAtAll({ visibility = {}, revenue = {} }: WrittenLog): Finding[] {
  if (Object.keys(visibility).length + Object.keys(revenue).length > 0) return [];
  return [
    {
      code: 'missing',
      path: [],
      message: 'nothing to report: no entry under `visibility` or `revenue`',
      hint: 'write at least one, like `likes: 182450` under `visibility:`',
    },
  ];
}

function country(creator: WrittenLog['creator']): Finding[] {
  if (isCountry(creator.country)) return [];
  const message = `no country has the code "${creator.country}"`;
  const hint = countryHint(creator.country);
  return [{ code: 'invalid-value', path: ['creator', 'country'], message, hint }];
}

function times(live: WrittenLog['live']): Finding[] {
  if (live.endedAt === undefined) return [];
  const seconds = (Date.parse(live.endedAt) - Date.parse(live.startedAt)) / 1000;
  if (seconds < 0) return [inconsistent(['live', 'endedAt'], 'the LIVE ends before it starts')];
  /** For several LIVEs, `duration` is the time on air between the first and the last day. */
  if (live.lives !== undefined && live.lives > 1) return [];
  if (live.duration === undefined || Math.abs(readDuration(live.duration) - seconds) < 60) return [];
  const message = '`duration` and `endedAt` tell different lengths';
  return [inconsistent(['live', 'duration'], message, 'keep the one that is right')];
}

function account({ creator, live }: WrittenLog): Finding[] {
  const { accountCreatedOn, effects } = creator;
  const found: Finding[] = [];
  if (accountCreatedOn !== undefined && accountCreatedOn > live.startedAt.slice(0, 10)) {
    found.push(inconsistent(['creator', 'accountCreatedOn'], 'the account was opened after the LIVE'));
  }
  if ((effects?.usedIn1000Videos ?? 0) > (effects?.published ?? Number.POSITIVE_INFINITY)) {
    const message = 'more effects used in 1,000 videos than published';
    found.push(inconsistent(['creator', 'effects', 'usedIn1000Videos'], message));
  }
  return found;
}

function audience(visibility: NonNullable<WrittenLog['visibility']>): Finding[] {
  if (visibility.averageViewers === undefined || visibility.peakViewers === undefined) return [];
  const average = readCount(visibility.averageViewers);
  const peak = readCount(visibility.peakViewers);
  if (average.value - average.plusOrMinus <= peak.value + peak.plusOrMinus) return [];
  return [inconsistent(['visibility', 'averageViewers'], 'the average is above the peak')];
}

type Revenue = NonNullable<WrittenLog['revenue']>;

function percentages(written: NonNullable<Revenue['liveRewards']>): Finding[] {
  const path: Path = ['revenue', 'liveRewards'];
  const tooHigh = (['percentage', 'perLivePercentage', 'weeklyPercentage'] as const).filter((field) => {
    const value = written[field];
    const most = { percentage: 100, perLivePercentage: 40, weeklyPercentage: 13 }[field];
    return value !== undefined && isAbove(value, most);
  });
  if (tooHigh.length > 0) {
    return tooHigh.map((field) => inconsistent([...path, field], `\`${field}\` is above its maximum`));
  }
  if (written.percentage !== undefined && isFraction(written.percentage)) {
    return [inconsistent([...path, 'percentage'], 'a rewards percentage below 1 %', 'write 36.5 for 36.5 %')];
  }
  const { percentage, perLivePercentage: perLive, weeklyPercentage: weekly } = written;
  if (written.program === 'flat' && (perLive !== undefined || weekly !== undefined)) {
    return [
      inconsistent(
        [...path, 'program'],
        'flat LIVE rewards have no per-LIVE and weekly parts',
        'write `program: scaled`',
      ),
    ];
  }
  if (percentage === undefined || perLive === undefined || weekly === undefined) return [];
  const sum = addDecimal(readPercent(perLive), readPercent(weekly));
  if (compareDecimal(sum, readPercent(percentage)) === 0) return [];
  const message = '`perLivePercentage` and `weeklyPercentage` do not add up to `percentage`';
  return [inconsistent([...path, 'percentage'], message)];
}

/** Compares a value with a limit; a number has few digits, text may have more. */
function isAbove(written: number | string, most: number): boolean {
  if (typeof written === 'number') return written > most;
  return compareDecimal(readPercent(written), decimal(String(most))) > 0;
}

/** Detects a fraction such as `0.365` where 36.5 is meant. */
function isFraction(written: number | string): boolean {
  if (typeof written === 'number') return written > 0 && written < 1;
  const value = readPercent(written);
  return value.amount > 0n && compareDecimal(value, ONE) < 0;
}

function saleFindings(sale: NonNullable<Revenue['productPromotion']>[number], index: number): Finding[] {
  if (sale.kind === 'commission') return [];
  const path: Path = ['revenue', 'productPromotion', index];
  const [field, rate] =
    sale.kind === 'affiliate' ? ['commissionRate', sale.commissionRate] : ['feeRate', sale.feeRate];
  const found: Finding[] = [];
  if (sale.kind !== 'shop' && (sale.unitsRefunded ?? 0) > sale.unitsSold)
    found.push(inconsistent([...path, 'unitsRefunded'], 'more units refunded than sold'));
  if (isAbove(rate, 100)) found.push(inconsistent([...path, field], `\`${field}\` is above 100 %`));
  return found;
}
