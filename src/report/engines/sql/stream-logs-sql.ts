import { OWN_DIGITS } from '../../../calc/recordings/seen-messages.js';
import { EVENT_COLUMNS } from '../event-rows.js';
import { DIALECTS, type Dialect, type DialectName } from './dialects.js';
import { giftSteps, SO_FAR } from './gift-steps.js';
import { logJson, seenFields } from './log-json.js';

interface SqlOptions {
  readonly dialect: DialectName;
  /** Pattern of the files with event rows, in the engine's syntax. */
  readonly events: string;
  readonly country: string;
  /** ClickHouse cluster that distributes the files among its servers. */
  readonly cluster: string | undefined;
}

/**
 * Returns the query that turns event rows into stream logs, one JSON log per row, with the same sums as an
 * import. The engine only counts; `estimate` computes the amounts. Recordings of one LIVE are merged when
 * each contains its room id.
 */
export function streamLogsSql({ dialect, ...options }: SqlOptions): string {
  return streamLogsQuery(DIALECTS[dialect], options);
}

/** Returns the same query for any dialect. */
export function streamLogsQuery(
  sql: Dialect,
  { events, country, cluster }: Omit<SqlOptions, 'dialect'>,
): string {
  const steps = [
    ['events', eventRows(sql, events, cluster)],
    ['rooms', 'select recording, part, n, room_id as room from events where room_id is not null'],
    [
      'first_rooms',
      `select recording, part, ${sql.valueAtLeast('room', 'n')} as room from rooms group by recording, part`,
    ],
    ['told', TOLD],
    ['placed', PLACED],
    ['keyed', KEYED],
    ['numbered', NUMBERED],
    ...giftSteps(sql),
    [
      'copies',
      'select live, sum(case when copy > 1 then 1 else 0 end) as duplicates from numbered group by live',
    ],
    ['lost', LOST],
    ['lives', lives(sql)],
    ['visible', `select live, ${seenFields(sql)} as seen\nfrom lives`],
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

/** Assigns an event without a room to the preceding room in its recording, or else to the first room. */
const TOLD = `
select *,
  max(case when room_id is not null then n end) over (partition by recording, part order by n ${SO_FAR}) as told_at
from events
where kind <> 'lost'`;

const PLACED = `
select ${COLUMNS.map((column) => `told.${column} as ${column}`).join(', ')},
  coalesce(rooms.room, first_rooms.room) as room,
  coalesce(rooms.room, first_rooms.room, 'recording ' || told.recording || ' ' || told.part) as live
from told
left join rooms on rooms.recording = told.recording and rooms.n = told.told_at
left join first_rooms on first_rooms.recording = told.recording and first_rooms.part = told.part`;

/** Counts an unreadable line for every LIVE of its recording, since it may belong to any of them. */
const LOST = `
select parts.live as live, sum(unread.amount) as lost_lines
from (select distinct recording, live from placed) as parts
inner join (
  select recording, count(*) as amount from events where kind = 'lost' group by recording
) as unread on unread.recording = parts.recording
group by parts.live`;

/** Ids of TikTok are unique; a recorder's own, which are shorter, start again in each recording and LIVE. */
const KEYED = `
select *,
  case when length(message_id) < ${OWN_DIGITS}
    then recording || ' ' || part || ' ' || message_id
    else message_id
  end as message_key,
  case when kind = 'unreadable-gift' then 'gift' else kind end as what
from placed`;

/**
 * Numbers copies so that a repeated message counts once; repeated totals change nothing. Times and Gifts are
 * taken from every copy, since one recorder may have what another lacks. A Gift that one recorder wrote whole
 * is not one that cannot be read.
 */
const NUMBERED = `
select *,
  case
    when message_id is null or kind = 'viewers' or (kind = 'like' and like_total is not null) then 1
    else row_number() over (
      partition by live, what, message_key
      order by case when kind = 'unreadable-gift' then 1 else 0 end, recording, n
    )
  end as copy
from keyed`;

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
  ${count('unreadable-gift')} as unreadable,
  max(entered) as most_entered,
  max(watching) as peak,
  case when min(host_name) = max(host_name) then min(host_name) end as host_name,
  ${divided('2 * sum(watching) + count(watching)', 'case when count(watching) = 0 then 1 else 2 * count(watching) end')} as average_watching
from numbered
group by live`;
}
