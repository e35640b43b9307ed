import { ENOUGH, NEARLY_ALL } from '../../../calc/recordings/receivers.js';
import type { Dialect } from './dialects.js';

/** Returns the named query steps that tell the Gifts of the host from those of guests. */
export function receiverSteps(sql: Dialect): (readonly [string, string])[] {
  return [
    ['hosts', HOSTS],
    ['receivers', RECEIVERS],
    ['most_received', MOST_RECEIVED],
    ['evident_hosts', EVIDENT_HOSTS],
    ['streaks', STREAKS],
    ['receiver_lists', receiverLists(sql)],
  ];
}

const HOSTS = `
select live, host from all_streaks where host is not null group by live, host`;

const RECEIVERS = `
select live, receiver, count(*) as received, sum(count_of) as gifts,
  sum(count_of * coalesce(price, 0)) as diamonds
from all_streaks
where receiver is not null and live not in (select live from hosts)
group by live, receiver`;

const MOST_RECEIVED = `
select live, max(received) as most, sum(received) as received_in_all
from receivers
group by live`;

/** In a LIVE whose recorder names no host, the receiver of nearly all streaks is the host. */
const EVIDENT_HOSTS = `
select receivers.live as live, receivers.receiver as host
from receivers
inner join most_received on most_received.live = receivers.live
where receivers.received * ${NEARLY_ALL.of} >= most_received.received_in_all * ${NEARLY_ALL.parts}
  and most_received.received_in_all >= ${ENOUGH}`;

const STREAKS = `
select all_streaks.live as live, streak, gift_key, gift_id, name, price, count_of, is_streak, is_final, has_id,
  case
    when receiver is null then 0
    when all_streaks.host is not null then case when receiver <> all_streaks.host then 1 else 0 end
    when told.told_host is not null then case when own.host is null then 1 else 0 end
    when evident_hosts.host is not null then case when receiver <> evident_hosts.host then 1 else 0 end
    else 0
  end as is_guests
from all_streaks
left join (select live as told_live, min(host) as told_host from hosts group by live) as told
  on told.told_live = all_streaks.live
left join hosts as own on own.live = all_streaks.live and own.host = all_streaks.receiver
left join evident_hosts on evident_hosts.live = all_streaks.live`;

/** Lists who the Gifts went to where nothing tells the host. */
function receiverLists({ jsonText, text, joined }: Dialect): string {
  return `
select live, ${joined('entry', '-received', 'receiver')} as receivers_json
from (
  select live, receiver, received, place,
    '{"id":' || ${jsonText('receiver')} || ',"gifts":' || ${text('gifts')} || ',"diamonds":' || ${text('diamonds')} || '}' as entry
  from (
    select *, row_number() over (partition by live order by received desc, receiver) as place
    from receivers
    where live not in (select live from evident_hosts)
  ) as placed_receivers
) as entries
where place <= 10
group by live`;
}
