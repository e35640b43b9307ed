import { SILENCE } from '../../../calc/recordings/streaks.js';
import { MOST_NAMES } from '../../../calc/recordings/unknown-names.js';
import type { Dialect } from './dialects.js';
import { receiverSteps } from './receiver-steps.js';

/** Returns the named query steps from single taps to Gift sums and their completeness. */
export function giftSteps(sql: Dialect): (readonly [string, string])[] {
  return [
    ['taps', TAPS],
    ['timed', TIMED],
    ['compared', COMPARED],
    ['unnamed', UNNAMED],
    ['named', named(sql)],
    ['unsure', UNSURE],
    ['all_streaks', STREAKS],
    ...receiverSteps(sql),
    ['gift_sums', GIFT_SUMS],
    ['gift_lists', giftLists(sql)],
    ['streak_notes', STREAK_NOTES],
    ['unknown_events', unknownEvents(sql)],
  ];
}

const BEFORE = 'rows between unbounded preceding and 1 preceding';
const LAST = 'rows between 1 preceding and 1 preceding';
export const SO_FAR = 'rows between unbounded preceding and current row';

/** Some recorders keep the name of a Gift and no id. */
const TAPS = `
select *, coalesce(gift_id, 'name ' || gift_name) as gift_key
from numbered
where kind = 'gift'`;

const TAP_ORDER = 'partition by live, user_id, gift_key, recording order by n';

const TIMED = `
select *, coalesce(sent_ms, max(sent_ms) over (${TAP_ORDER} ${BEFORE}), 0) as tapped_ms
from taps
where not single and group_id is null and copy = 1`;

const COMPARED = `
select *,
  max(quantity) over (${TAP_ORDER} ${LAST}) as last_quantity,
  max(tapped_ms) over (${TAP_ORDER} ${LAST}) as last_ms,
  max(case when final then 1 else 0 end) over (${TAP_ORDER} ${LAST}) as last_final
from timed`;

/**
 * Numbers streaks without an id: a streak ends with a final message, when its count does not grow, or after
 * a silence.
 */
const UNNAMED = `
select *,
  sum(case
    when last_quantity is null or last_final = 1 or abs(tapped_ms - last_ms) > ${SILENCE} then 1
    when final and quantity >= last_quantity then 0
    when quantity > last_quantity then 0
    else 1
  end) over (${TAP_ORDER} ${SO_FAR}) as number
from compared`;

/** Assigns every tap to its streak, identified by viewer, Gift and streak id. */
function named({ text }: Dialect): string {
  const columns = [
    'live',
    'copy',
    'message_key',
    'gift_id',
    'gift_key',
    'gift_name',
    'coins',
    'streakable',
    'final',
    'quantity',
    'group_id',
    'receiver_id',
    'host_id',
  ];
  const own = "user_id || ' ' || gift_key || ' '";
  return `
select ${columns.join(', ')},
  ${own} || case
    when group_id is not null then 'group ' || group_id
    when message_id is null then 'row ' || ${text('n')} || ' ' || recording
    else 'message ' || message_key
  end as streak
from taps
where single or group_id is not null
union all
select ${columns.join(', ')}, ${own} || 'number ' || ${text('number')} || ' ' || recording as streak
from unnamed`;
}

/**
 * Finds LIVEs that only an import can count: a repeated tap without a streak id may join two streaks of its
 * recordings, and so may a repeated message whose viewer or Gift another recorder calls by another name.
 */
const UNSURE = `
select live, max(unsure) as is_unsure
from (
  select live,
    case when not single and group_id is null and recording <> first_recording then 1 else 0 end as unsure
  from (
    select live, single, group_id, recording,
      case
        when message_key is null then recording
        else first_value(recording) over (partition by live, message_key order by copy)
      end as first_recording
    from taps
  ) as tapped_again
  union all
  select live, case when message_key is not null and streak <> first_streak then 1 else 0 end as unsure
  from (
    select live, message_key, streak,
      first_value(streak) over (partition by live, message_key order by copy) as first_streak
    from named
  ) as told_again
) as doubts
group by live`;

/** Uses the highest count of each streak, so that stale, repeated and lost messages do no harm. */
const STREAKS = `
select live, streak, gift_key,
  min(gift_id) as gift_id,
  min(gift_name) as name,
  max(coins) as price,
  max(quantity) as count_of,
  max(case when streakable then 1 else 0 end) as is_streak,
  max(case when final then 1 else 0 end) as is_final,
  max(case when group_id is null then 0 else 1 end) as has_id,
  min(receiver_id) as receiver,
  min(host_id) as host
from named
group by live, streak, gift_key`;

const GIFT_SUMS = `
select live, gift_key, price, min(gift_id) as gift_id, min(name) as name, sum(count_of) as total
from streaks
where is_guests = 0
group by live, gift_key, price`;

/**
 * Lists the Gifts of each LIVE. One without a price gets no id and a name that says why, so no catalogue
 * matches it.
 */
function giftLists({ jsonText, text, joined }: Dialect): string {
  const unpriced = `'{"gift":' || ${jsonText("coalesce(name, gift_id) || ', recorded without its price'")}`;
  const priced = `'{' || coalesce('"gift":' || ${jsonText('name')} || ',', '') || coalesce('"id":' || ${jsonText('gift_id')} || ',', '') || '"coins":' || ${text('price')}`;
  return `
select live, ${joined('entry', '-worth', 'gift_key')} as gifts
from (
  select live, gift_key, total * coalesce(price, 0) as worth,
    case when price is null then ${unpriced} else ${priced} end || ',"count":' || ${text('total')} || '}' as entry
  from gift_sums
) as entries
group by live`;
}

const STREAK_NOTES = `
select live,
  sum(case when is_guests = 0 and is_streak = 1 and has_id = 1 and is_final = 0 then 1 else 0 end) as unfinished,
  sum(case when is_guests = 0 and is_streak = 1 and has_id = 1 and is_final = 0 then count_of * coalesce(price, 0) else 0 end) as unfinished_diamonds,
  sum(case when is_guests = 0 and (is_streak = 1 or count_of > 1) and has_id = 0 and is_final = 0 then 1 else 0 end) as guessed,
  sum(case when is_guests = 1 then count_of else 0 end) as guest_gifts,
  sum(case when is_guests = 1 then count_of * coalesce(price, 0) else 0 end) as guest_diamonds
from streaks
group by live`;

/** Lists the names of unknown events that may be Gifts. */
function unknownEvents({ jsonText, joined }: Dialect): string {
  return `
select live, ${joined('entry', '0', 'event')} as unknown_names
from (
  select live, gift_name as event, ${jsonText('gift_name')} as entry,
    row_number() over (partition by live order by gift_name) as place
  from numbered
  where kind = 'unknown-gift-event'
  group by live, gift_name
) as entries
where place <= ${MOST_NAMES}
group by live`;
}
