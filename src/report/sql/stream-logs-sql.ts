import { EVENT_COLUMNS } from '../events/event-rows.js';
import { DIALECTS, type Dialect, type DialectName } from './dialects.js';
import { logJson } from './log-json.js';

export interface SqlOptions {
  readonly dialect: DialectName;
  /** Pattern of the files with event rows, as the engine takes it. */
  readonly events: string;
  readonly country: string;
  /** ClickHouse: the cluster that shares the files among its servers. */
  readonly cluster: string | undefined;
}

/**
 * The query that turns event rows into stream logs, a JSON log a row: the same sums that an import makes. The engine
 * counts; what it is worth, `estimate` says. Recordings of one LIVE are one when each tells its room.
 */
export function streamLogsSql({ dialect, events, country, cluster }: SqlOptions): string {
  const sql: Dialect = DIALECTS[dialect];
  const steps = [
    ['events', eventRows(sql, events, cluster)],
    ['rooms', 'select recording, n, room_id as room from events where room_id is not null'],
    [
      'first_rooms',
      `select recording, ${sql.valueAtLeast('room', 'n')} as room from rooms group by recording`,
    ],
    ['told', TOLD],
    ['placed', PLACED],
    ['numbered', NUMBERED],
    ['taps', TAPS],
    ['unnamed', unnamed()],
    ['named', named(sql)],
    ['streaks', STREAKS],
    ['gift_sums', GIFT_SUMS],
    ['gift_lists', giftLists(sql)],
    ['streak_notes', STREAK_NOTES],
    [
      'copies',
      'select live, sum(case when copy > 1 then 1 else 0 end) as duplicates from numbered group by live',
    ],
    ['lost', "select count(*) as lost_lines from events where kind = 'lost'"],
    ['lives', lives(sql)],
  ];
  const withs = steps.map(([name, query]) => `${name} as (\n${indented(query as string)}\n)`).join(',\n');
  return `with ${withs}\n${logJson(sql, country)}${sql.end}\n`;
}

function indented(query: string): string {
  const lines = query.trim().split('\n');
  return lines.map((line) => `  ${line}`).join('\n');
}

function eventRows({ fileName, source }: Dialect, files: string, cluster: string | undefined): string {
  const others = COLUMNS.filter((column) => column !== 'recording').join(', ');
  return `select ${fileName} || ' ' || recording as recording, ${others}\nfrom ${source(files, cluster)}`;
}

const COLUMNS = EVENT_COLUMNS.map(({ name }) => name);
const BEFORE = 'rows between unbounded preceding and 1 preceding';
const LAST = 'rows between 1 preceding and 1 preceding';
const SO_FAR = 'rows between unbounded preceding and current row';

/** An event that tells no room is of the room before it in its recording, else of the first one. */
const TOLD = `
select *,
  max(case when room_id is not null then n end) over (partition by recording order by n ${SO_FAR}) as told_at
from events
where kind <> 'lost'`;

const PLACED = `
select ${COLUMNS.map((column) => `told.${column} as ${column}`).join(', ')},
  coalesce(rooms.room, first_rooms.room) as room,
  coalesce(rooms.room, first_rooms.room, 'recording ' || told.recording) as live
from told
left join rooms on rooms.recording = told.recording and rooms.n = told.told_at
left join first_rooms on first_rooms.recording = told.recording`;

/**
 * A message that comes twice counts once; totals that come twice change nothing. Times and Gifts are taken from every
 * copy: one recorder may have what another lacks.
 */
const NUMBERED = `
select *,
  case
    when message_id is null or kind = 'viewers' or (kind = 'like' and like_total is not null) then 1
    else row_number() over (partition by kind, message_id order by recording, n)
  end as copy
from placed`;

const TAPS = `
select *, case when receiver_id <> host_id then 1 else 0 end as to_guest
from numbered
where kind = 'gift'`;

/** Streaks whose id the recorder left out: over when the count falls, or after more than five seconds. */
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

/** Every tap with the streak it belongs to: of a viewer, a Gift and an id. */
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

/** The highest count of a streak counts: stale, repeated and lost messages cannot hurt then. */
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

/** Without its price a Gift must not be found in a catalogue: no id, and a name that says why. */
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

function lives({ divided }: Dialect): string {
  const count = (kind: string) => `sum(case when kind = '${kind}' and copy = 1 then 1 else 0 end)`;
  const ofLikes = (value: string) => `case when kind = 'like' then ${value} end`;
  const minute = (ms: string) => divided(ms, '60000');
  return `
select live, max(room) as room, sum(case when copy = 1 then 1 else 0 end) as events,
  min(sent_ms) as first_ms,
  max(sent_ms) as last_ms,
  ${minute('max(sent_ms)')} - ${minute('min(sent_ms)')} + 1 - count(distinct ${minute('sent_ms')}) as silent_minutes,
  max(like_total) as highest,
  min(${ofLikes('case when like_total > coalesce(quantity, 0) then like_total - coalesce(quantity, 0) when like_total is not null then 0 end')}) as likes_before,
  sum(${ofLikes('case when copy = 1 then quantity end')}) as like_messages,
  ${count('comment')} as comments,
  ${count('share')} as shares,
  ${count('follow')} as follows,
  ${count('end')} as ends,
  ${count('reconnect')} as connects,
  max(entered) as most_entered,
  max(watching) as peak,
  ${divided('2 * sum(watching) + count(watching)', 'case when count(watching) = 0 then 1 else 2 * count(watching) end')} as average_watching
from numbered
group by live`;
}
