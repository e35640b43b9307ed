import type { WrittenLog } from '../../input/log/schema.js';
import { addDecimal } from '../../model/decimal.js';
import type { CreatorPeriod, ShopLive, ShopSales, ShopVisibility } from '../../model/export-tables.js';
import type { StatedAmount } from '../../model/revenue-entries.js';
import { localMoment } from '../calendar.js';
import type { PaidOrder } from '../exports/live-orders.js';
import { sameHandle } from '../lives/distinct-lives.js';
import { amountText } from './amount-text.js';
import { defined } from './defined.js';
import { writtenLikes } from './written-likes.js';

type Creator = WrittenLog['creator'];

/** Costs of a shop's sales, which no export contains. */
export interface ShopCosts {
  readonly unitCost: string;
  readonly feeRate: string;
}

/** Returns the creator block; for a different creator than the user's, it keeps only the country. */
function blockOf(creator: Creator, handle: string | undefined): Creator {
  const isOwn =
    handle !== undefined && creator.handle !== undefined && sameHandle(handle) === sameHandle(creator.handle);
  if (isOwn) return creator;
  const { country, handle: _, ...more } = creator;
  const isOnlyOne = creator.handle === undefined;
  return { country, ...(isOnlyOne ? more : {}), ...(handle === undefined ? {} : { handle }) };
}

/** Converts a creator's days in LIVE Backstage, which counts them in UTC, to a log. */
export function periodLog(period: CreatorPeriod, creator: Creator, number: number): WrittenLog {
  const { from, to, seconds, lives, newFollowers, diamonds } = period;
  const isNameless = period.handle === undefined && period.creatorId === undefined;
  const handle = period.handle ?? period.creatorId;
  const title = isNameless ? { title: `a creator who has left the network (${number})` } : {};
  return {
    version: 1,
    creator: blockOf(creator, handle),
    live: {
      ...title,
      startedAt: `${from}T00:00:00Z`,
      ...(seconds === undefined ? {} : { duration: lengthText(seconds) }),
      /** For one LIVE, or an unknown number, the last day would be mistaken for the end of the LIVE. */
      ...(lives === undefined || lives < 2 ? {} : { lives, endedAt: `${to}T23:59:59Z` }),
    },
    ...(newFollowers === undefined ? {} : { visibility: { newFollowers } }),
    revenue: { diamonds },
  };
}

/** Drops identical records of one LIVE from several exports. */
export function distinctShopLives(lives: readonly ShopLive[]): ShopLive[] {
  const known = new Map<string, ShopLive>();
  for (const live of lives) {
    const { place: _, sale, ...facts } = live;
    const { currency, value } = sale.sales;
    const amount = [currency, String(value.amount), String(value.scale), sale.unitsSold];
    known.set(JSON.stringify([facts, amount]), live);
  }
  return [...known.values()];
}

/** Converts a LIVE of a shop to a log; the user states the costs of its sales. */
export function shopLog(live: ShopLive, creator: Creator, timeZone: string, costs: ShopCosts): WrittenLog {
  const { handle, seconds } = live;
  const visibility = visibilityOf(live.visibility);
  return {
    version: 1,
    creator: blockOf(creator, handle),
    live: {
      startedAt: localMoment(live.launched, timeZone),
      ...(seconds === undefined ? {} : { duration: lengthText(seconds) }),
    },
    ...(Object.keys(visibility).length === 0 ? {} : { visibility }),
    revenue: revenueOf(live.sale, costs),
  };
}

function visibilityOf(seen: ShopVisibility): NonNullable<WrittenLog['visibility']> {
  return defined({
    likes: writtenLikes(seen.likes),
    comments: seen.comments,
    shares: seen.shares,
    uniqueViewers: seen.viewers,
    peakViewers: seen.peakViewers,
    averageViewers: seen.averageViewers,
    newFollowers: seen.newFollowers,
  });
}

function revenueOf({ sales, unitsSold }: ShopSales, costs: ShopCosts): WrittenLog['revenue'] {
  const product = 'Sales of this LIVE';
  return { productPromotion: [{ product, kind: 'shop', sales: amountText(sales), unitsSold, ...costs }] };
}

/**
 * Converts the affiliate orders of one LIVE to a log. They do not state its start, so it is set to the day of
 * the first order.
 */
export function ordersLog(
  orders: readonly PaidOrder[],
  creator: Creator,
  timeZone: string | undefined,
  nth: number,
): WrittenLog {
  const days = orders.map(({ day }) => day).sort();
  const [first] = orders;
  /** The seconds distinguish several LIVEs of one day. */
  const time = `${days[0]} 00:${clock(nth / 60)}:${clock(nth % 60)}`;
  const handle = first?.handle;
  return {
    version: 1,
    creator: handle === undefined ? creator : blockOf(creator, handle),
    live: {
      ...(first ? { id: first.liveId } : {}),
      startedAt: timeZone === undefined ? `${time.replace(' ', 'T')}Z` : localMoment(time, timeZone),
    },
    revenue: { productPromotion: commissions(orders) },
  };
}

function clock(part: number): string {
  return String(Math.floor(part)).padStart(2, '0');
}

/** Returns one entry for each currency and state. */
function commissions(orders: readonly PaidOrder[]) {
  const sums = new Map<
    string,
    { count: number; units: number | undefined; amount: StatedAmount; status: PaidOrder['status'] }
  >();
  for (const { commission, status, units } of orders) {
    const key = `${commission.currency} ${status}`;
    const known = sums.get(key);
    const value = known ? addDecimal(known.amount.value, commission.value) : commission.value;
    sums.set(key, {
      count: (known?.count ?? 0) + 1,
      units: known ? sum(known.units, units) : units,
      amount: { value, currency: commission.currency },
      status,
    });
  }
  return [...sums.keys()].sort().map((key) => {
    const { count, units, amount, status } = sums.get(key) as NonNullable<ReturnType<typeof sums.get>>;
    const product = `${count} affiliate order${count === 1 ? '' : 's'}`;
    return {
      product,
      kind: 'commission' as const,
      amount: amountText(amount),
      status,
      ...(units === undefined ? {} : { unitsSold: units }),
    };
  });
}

/** Adds two counts; `undefined` when either is unknown. */
function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

function lengthText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const text = parts
    .map((part, at) => (part === 0 ? '' : `${part}${'hms'[at]}`))
    .filter((part) => part !== '');
  return text.length === 0 ? '0s' : text.join(' ');
}
