import { isCountry } from '../../data/countries.js';
import { addDecimal, compareDecimal, decimal, ONE } from '../../model/decimal.js';
import type { GiftCatalogue } from '../../model/gift.js';
import { currencyOf } from '../../model/money.js';
import type { Finding, Path } from '../../model/problem.js';
import type { Sound } from '../checked.js';
import { AMOUNT } from './fields.js';
import { giftFindings } from './gifts.js';
import type { WrittenLog } from './schema.js';
import { readAmount, readAmountCurrency, readCount, readDuration, readPercent } from './texts.js';

/**
 * What no single field can tell: parts of a log that do not fit each other, Gifts and codes that do not exist.
 * Only parts that are sound in themselves are looked at, so a log with faults still shows all of them at once.
 */
export function inconsistencies(written: WrittenLog, sound: Sound, catalogue: GiftCatalogue): Finding[] {
  const { revenue = {} } = written;
  return [
    ...anythingAtAll(written),
    ...(sound('creator', 'country') ? country(written.creator) : []),
    ...(sound('live') ? times(written.live) : []),
    ...(sound('visibility') ? audience(written.visibility ?? {}) : []),
    ...(Array.isArray(revenue.gifts) ? revenue.gifts : []).flatMap((gift, index) =>
      ['gift', 'id', 'coins'].every((field) => sound('revenue', 'gifts', index, field)) && isMap(gift)
        ? giftFindings(gift, index, catalogue)
        : [],
    ),
    ...(sound('revenue', 'liveRewards') ? percentages(revenue.liveRewards ?? {}) : []),
    ...(sound('revenue', 'productPromotion') ? refunds(revenue.productPromotion ?? []) : []),
    ...(sound('revenue', 'productPromotion') ? shares(revenue.productPromotion ?? []) : []),
    ...amountCurrencies(revenue),
    ...(sound('currency') && written.currency !== undefined ? code(['currency'], written.currency) : []),
    ...(sound('fx') ? exchange(written.fx ?? {}) : []),
  ];
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
  const hint = creator.country === 'UK' ? 'write GB' : 'the two letters of ISO 3166: US, GB, DE, …';
  const message = `\`country\` must be a country of ISO 3166, not "${creator.country}"`;
  return [{ code: 'invalid-value', path: ['creator', 'country'], message, hint }];
}

function times(live: WrittenLog['live']): Finding[] {
  if (live.endedAt === undefined) return [];
  const seconds = (Date.parse(live.endedAt) - Date.parse(live.startedAt)) / 1000;
  if (seconds < 0) return [inconsistent(['live', 'endedAt'], 'the LIVE ends before it starts')];
  if (live.duration === undefined || Math.abs(readDuration(live.duration) - seconds) < 60) return [];
  const message = '`duration` and `endedAt` tell different lengths';
  return [inconsistent(['live', 'duration'], message, 'keep the one that is right')];
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
  const small = written.percentage === undefined ? ONE : readPercent(written.percentage);
  if (small.amount > 0n && compareDecimal(small, ONE) < 0) {
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

/** A number keeps the few digits that are let through; text may have more. */
function isAbove(written: number | string, most: number): boolean {
  if (typeof written === 'number') return written > most;
  return compareDecimal(readPercent(written), decimal(String(most))) > 0;
}

function shares(sales: NonNullable<Revenue['productPromotion']>): Finding[] {
  return sales.flatMap((sale, index) => {
    const field = sale.kind === 'affiliate' ? 'commissionRate' : 'feeRate';
    const rate = sale.kind === 'affiliate' ? sale.commissionRate : sale.feeRate;
    if (!isAbove(rate, 100)) return [];
    return [inconsistent(['revenue', 'productPromotion', index, field], `\`${field}\` is above 100 %`)];
  });
}

function refunds(sales: NonNullable<Revenue['productPromotion']>): Finding[] {
  return sales.flatMap((sale, index) =>
    (sale.unitsRefunded ?? 0) > sale.unitsSold
      ? [
          inconsistent(
            ['revenue', 'productPromotion', index, 'unitsRefunded'],
            'more units refunded than sold',
          ),
        ]
      : [],
  );
}

/** The currency of every amount, wherever it stands; what is no amount at all is the schema's business. */
function amountCurrencies({ brandPartnerships, productPromotion }: Revenue): Finding[] {
  return [
    ...currenciesIn(brandPartnerships, 'brandPartnerships', ['fee']),
    ...currenciesIn(productPromotion, 'productPromotion', ['unitPrice', 'unitCost']),
  ];
}

function currenciesIn(list: unknown, name: string, fields: readonly string[]): Finding[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) =>
    fields.flatMap((field) => {
      const text: unknown = item?.[field];
      if (typeof text !== 'string' || !AMOUNT.test(text)) return [];
      return code(['revenue', name, index, field], readAmountCurrency(text));
    }),
  );
}

function exchange(fx: NonNullable<WrittenLog['fx']>): Finding[] {
  return Object.entries(fx).flatMap(([from, quote]) => {
    const { value, currency: to } = readAmount(quote.rate);
    const path: Path = ['fx', from, 'rate'];
    const pointless = from === to || value.amount === 0n;
    const back = fx[to];
    const isTwice = from !== to && back !== undefined && readAmount(back.rate).currency === from && to < from;
    const message = 'a rate says what one unit is worth in another currency, more than 0';
    return [
      ...code(['fx', from], from),
      ...code(path, to),
      ...(pointless ? [inconsistent(path, message)] : []),
      ...(isTwice
        ? [inconsistent(path, `${from} and ${to} have two rates: one for each direction`, 'keep one of them')]
        : []),
    ];
  });
}

function code(path: Path, currency: string): Finding[] {
  if (currencyOf(currency)) return [];
  const message = `${currency} is not a currency of ISO 4217`;
  return [{ code: 'invalid-value', path, message, hint: 'like USD, EUR, GBP, JPY' }];
}

function inconsistent(path: Path, message: string, hint?: string): Finding {
  return { code: 'inconsistent', path, message, hint };
}
