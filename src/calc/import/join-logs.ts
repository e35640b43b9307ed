import type { WrittenLog } from '../../input/log/schema.js';
import { sameHandle } from '../lives/distinct-lives.js';

/**
 * Joins the logs of one LIVE (by its room id) into one: a recording, TikTok's own record, its affiliate
 * orders. `logs` are ordered by reliability: TikTok counted the whole LIVE, a recording only the part it saw.
 * No source repeats an amount of another: a recording lists Gifts, the Go Live History states a total, orders
 * are commission.
 */
export function joinLogs(logs: readonly WrittenLog[]): WrittenLog[] {
  const joined: WrittenLog[] = [];
  const places = new Map<string, number>();
  for (const log of logs) {
    const id = log.live.id === undefined ? undefined : String(log.live.id);
    const place = id === undefined ? undefined : places.get(id);
    const known = place === undefined ? undefined : joined[place];
    if (place !== undefined && known && isOfOne(known, log)) joined[place] = join(known, log);
    else {
      if (id !== undefined) places.set(id, joined.length);
      joined.push(log);
    }
  }
  return joined;
}

/** Two creators may sell in one LIVE; their income must stay separate. */
function isOfOne({ creator: a }: WrittenLog, { creator: b }: WrittenLog): boolean {
  return a.handle === undefined || b.handle === undefined || sameHandle(a.handle) === sameHandle(b.handle);
}

function join(first: WrittenLog, other: WrittenLog): WrittenLog {
  const { endedAt, duration } = first.live;
  const live = { ...first.live, ...other.live, ...first.live };
  /** With two different ends, the end of one log would contradict the duration of the other. */
  if (endedAt !== undefined) delete live.duration;
  else if (duration !== undefined) delete live.endedAt;
  const visibility = { ...first.visibility, ...other.visibility, ...first.visibility };
  const products = [first, other].flatMap(({ revenue }) => revenue?.productPromotion ?? []);
  return {
    ...other,
    ...first,
    creator: { ...first.creator, ...other.creator, ...first.creator },
    live,
    ...(Object.keys(visibility).length === 0 ? {} : { visibility }),
    revenue: {
      ...first.revenue,
      ...other.revenue,
      ...first.revenue,
      ...(products.length === 0 ? {} : { productPromotion: products }),
    },
  };
}
