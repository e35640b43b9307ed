import type { WrittenLog } from '../../input/log/schema.js';
import type { AccountDay } from '../../model/export-tables.js';
import { dayPlus } from '../calendar.js';

type Facts = Pick<WrittenLog['creator'], 'followers' | 'videoViewsLast30Days'>;

/**
 * Account figures from TikTok Studio up to a day: followers on that day or in the week before, and the video
 * views of the 30 days before it if all of them are present.
 */
export function accountFacts(days: readonly AccountDay[], day: string): Facts {
  const views = new Map<string, number>();
  let followers: AccountDay | undefined;
  for (const each of days) {
    if (each.videoViews !== undefined) views.set(each.day, each.videoViews);
    const isLater = followers === undefined || each.day >= followers.day;
    if (each.followers !== undefined && each.day <= day && each.day >= dayPlus(day, -FRESH) && isLater)
      followers = each;
  }
  const last30 = Array.from({ length: 30 }, (_, back) => views.get(dayPlus(day, -1 - back)));
  const known = last30.filter((count) => count !== undefined);
  const sum = known.reduce((total, count) => total + count, 0);
  return {
    ...(followers?.followers === undefined ? {} : { followers: followers.followers }),
    ...(known.length === 30 && sum >= 0 ? { videoViewsLast30Days: sum } : {}),
  };
}

/**
 * Adds the account facts to a log of the account that `owner` names, unless its creator block states its own.
 */
export function withAccountFacts(
  log: WrittenLog,
  days: readonly AccountDay[],
  owner: string | undefined,
): WrittenLog {
  if (log.creator.handle !== owner) return log;
  const facts = accountFacts(days, log.live.startedAt.slice(0, 10));
  return Object.keys(facts).length === 0 ? log : { ...log, creator: { ...facts, ...log.creator } };
}

/** Maximum age in days of a follower count; an older one says little about a day. */
const FRESH = 7;
