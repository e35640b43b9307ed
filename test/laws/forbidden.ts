/**
 * Code that must not compile. Each line marked so is a way likes (or a wrong currency) could mistake into money; when
 * a guard weakens, its mark has nothing left to excuse and the type check fails.
 */

import type { RevenueContext } from '../../src/calc/revenue/context.js';
import type { Factor, Line } from '../../src/calc/revenue/line.js';
import { visibility } from '../../src/calc/visibility/visibility.js';
import { type Currency, type Money, minus, money } from '../../src/model/money.js';
import type { GiftEntry, RevenueEntries } from '../../src/model/revenue-entries.js';
import type { StreamLog } from '../../src/model/stream-log.js';
import type { LikeCount } from '../../src/model/visibility.js';

declare const log: StreamLog;
declare const likes: LikeCount;
declare const dollars: Money<'USD'>;
declare const euros: Money<'EUR'>;
declare const context: RevenueContext<'USD'>;
declare const usd: Currency<'USD'>;
declare const entries: RevenueEntries;

// @ts-expect-error a like count is no money
minus(dollars, likes);
// @ts-expect-error nor are its taps
minus(dollars, likes.taps.value);
// @ts-expect-error a like count is no decimal to make money of
money(likes, usd);
// @ts-expect-error two currencies do not add up
minus(dollars, euros);

// @ts-expect-error likes are not how many of a Gift
export const gift: GiftEntry = { name: 'Like', id: undefined, coins: 1, priceFrom: 'log', count: likes };
// @ts-expect-error nor its price
export const priced: GiftEntry = { name: 'Like', id: undefined, coins: likes, priceFrom: 'log', count: 1 };
// @ts-expect-error qualified views are a number, likes are not
export const views: RevenueEntries = { ...entries, qualifiedViews: likes };
// @ts-expect-error revenue has no place for likes
export const withLikes: RevenueEntries = { ...entries, likes };
// @ts-expect-error a factor of a line is a spread of decimals
export const factor: Factor = { label: 'likes', unit: 'count', value: likes, rates: [] };
// @ts-expect-error what prices revenue cannot look at what viewers did
context.visibility;
// @ts-expect-error and revenue entries do not carry it
log.revenue.likes;
// @ts-expect-error visibility gives no amount
visibility(log.visibility, 60).amount;
// @ts-expect-error a line in euros is no line in dollars
export const line: Line<'USD'> = {} as Line<'EUR'>;
