import type { Dialect } from './dialects.js';

/** Returns the named query steps from single taps to Gift sums and their completeness. */
export function giftSteps(sql: Dialect): (readonly [string, string])[] {
  return [
    ['taps', TAPS],
    ['unnamed', unnamed()],
    ['named', named(sql)],
    ['streaks', STREAKS],
    ['gift_sums', GIFT_SUMS],
    ['gift_lists', giftLists(sql)],
    ['streak_notes', STREAK_NOTES],
  ];
}

const BEFORE = 'rows between unbounded preceding and 1 preceding';
const LAST = 'rows between 1 preceding and 1 preceding';
export const SO_FAR = 'rows between unbounded preceding and current row';

const TAPS = `
select *, case when receiver_id <> host_id then 1 else 0 end as to_guest
from numbered
where kind = 'gift'`;

/** Numbers streaks without an id; a streak ends when its count falls or after more than five seconds. */
function unnamed(): string {
  const window = 'partition by live, user_id, gift_id order by recording, n';
  return `
select *,
  sum(case when last_quantity is null or quantity < last_quantity or tapped_ms - last_ms > 5000 then 1 else 0 end)
    over (${window} ${SO_FAR}) as number
from (
  select *,
    max(quantity) over (${window} ${LAST}) as last_quantity,
    max(tapped_ms) over (${window} ${LAST}) as last_ms
  from (
    select *, coalesce(sent_ms, max(sent_ms) over (${window} ${BEFORE}), 0) as tapped_ms
    from taps
    where streakable and group_id is null and copy = 1
  ) as timed
) as compared`;
}

/** Assigns every tap to its streak, identified by viewer, Gift and streak id. */
function named({ text }: Dialect): string {
  const columns = [
    'live',
    'gift_id',
    'gift_name',
    'coins',
    'streakable',
    'final',
    'quantity',
    'group_id',
    'to_guest',
  ];
  const own = "user_id || ' ' || gift_id || ' '";
  return `
select ${columns.join(', ')},
  ${own} || case
    when streakable then 'group ' || group_id
    when message_id is null then 'row ' || ${text('n')} || ' ' || recording
    else 'message ' || message_id
  end as streak
from taps
where not streakable or group_id is not null
union all
select ${columns.join(', ')}, ${own} || 'number ' || ${text('number')} as streak
from unnamed`;
}

/** Uses the highest count of each streak, so that stale, repeated and lost messages do no harm. */
const STREAKS = `
select live, streak, gift_id,
  min(gift_name) as name,
  max(coins) as price,
  max(quantity) as count_of,
  max(case when streakable then 1 else 0 end) as is_streak,
  max(case when final then 1 else 0 end) as is_final,
  max(case when group_id is null then 0 else 1 end) as has_id,
  max(to_guest) as is_guests
from named
group by live, streak, gift_id`;

const GIFT_SUMS = `
select live, gift_id, price, min(name) as name, sum(count_of) as total
from streaks
where is_guests = 0
group by live, gift_id, price`;

/**
 * Lists the Gifts of each LIVE. One without a price gets no id and a name that says why, so no catalogue
 * matches it.
 */
function giftLists({ jsonText, text, joined }: Dialect): string {
  const unpriced = `'{"gift":' || ${jsonText("coalesce(name, gift_id) || ', recorded without its price'")}`;
  const priced = `'{' || coalesce('"gift":' || ${jsonText('name')} || ',', '') || '"id":' || ${jsonText('gift_id')} || ',"coins":' || ${text('price')}`;
  return `
select live, ${joined('entry', '-worth', 'gift_id')} as gifts
from (
  select live, gift_id, total * coalesce(price, 0) as worth,
    case when price is null then ${unpriced} else ${priced} end || ',"count":' || ${text('total')} || '}' as entry
  from gift_sums
) as entries
group by live`;
}

const STREAK_NOTES = `
select live,
  sum(case when is_guests = 0 and is_streak = 1 and has_id = 1 and is_final = 0 then 1 else 0 end) as unfinished,
  sum(case when is_guests = 0 and is_streak = 1 and has_id = 1 and is_final = 0 then count_of * coalesce(price, 0) else 0 end) as unfinished_diamonds,
  sum(case when is_guests = 0 and is_streak = 1 and has_id = 0 then 1 else 0 end) as guessed,
  sum(case when is_guests = 1 then count_of else 0 end) as guest_gifts,
  sum(case when is_guests = 1 then count_of * coalesce(price, 0) else 0 end) as guest_diamonds
from streaks
group by live`;
