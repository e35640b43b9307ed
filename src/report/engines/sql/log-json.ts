import type { Dialect } from './dialects.js';
import { quoted } from './dialects.js';

const UNSURE =
  'recordings of one LIVE overlap in a way that only tiktok-earn import can count: import these files together';

/**
 * Returns the last part of the query, which formats each LIVE as the JSON of a stream log and omits unknown
 * fields. Separate functions write visibility and revenue, so that no like column can reach the revenue half.
 */
export function logJson(sql: Dialect, country: string): string {
  const parts = [
    sql.refused('coalesce(is_unsure, 0) = 1', UNSURE),
    ...liveJson(sql, country),
    ...visibilityJson(),
    ...revenueJson(),
    ...coverageJson(sql),
    "'}}'",
  ];
  return `select ${parts.join('\n  || ')} as log
from lives
inner join visible on visible.live = lives.live
left join gift_lists on gift_lists.live = lives.live
left join streak_notes on streak_notes.live = lives.live
left join unsure on unsure.live = lives.live
left join unknown_events on unknown_events.live = lives.live
left join receiver_lists on receiver_lists.live = lives.live
left join copies on copies.live = lives.live
left join lost on lost.live = lives.live
where first_ms is not null
order by first_ms, lives.live`;
}

function liveJson({ jsonText, utcTime }: Dialect, country: string): string[] {
  return [
    `${quoted(`{"version":1,"creator":{"country":${JSON.stringify(country)}`)} || coalesce(',"handle":' || ${jsonText("'@' || host_name")}, '') || '},"live":{"startedAt":"' || ${utcTime('first_ms')} || '"'`,
    `coalesce(',"id":' || ${jsonText('room')}, '')`,
    `case when last_ms > first_ms then ',"endedAt":"' || ${utcTime('last_ms')} || '"' else '' end`,
  ];
}

/** Writes no empty map: `seen` holds the fields. */
function visibilityJson(): string[] {
  return [`'}' || case when seen = '' then '' else ',"visibility":{' || seen || '}' end`];
}

/** Returns the fields of visibility. Each brings its comma, and the first comma is cut off: any may be missing. */
export function seenFields({ text }: Dialect): string {
  const optional = (name: string, value: string) => `coalesce(',"${name}":' || ${text(value)}, '')`;
  const unlessNone = (name: string, value: string) => optional(name, `nullif(${value}, 0)`);
  const fields = [
    unlessNone('comments', 'comments'),
    unlessNone('shares', 'shares'),
    unlessNone('newFollowers', 'follows'),
    optional('likes', 'coalesce(highest - likes_before, like_messages)'),
    optional('uniqueViewers', 'most_entered'),
    optional('peakViewers', 'peak'),
    `case when peak is null then '' else ',"averageViewers":' || ${text('average_watching')} end`,
  ];
  return `substring(${fields.join('\n  || ')}, 2)`;
}

function revenueJson(): string[] {
  return [`',"revenue":{"gifts":[' || coalesce(gifts, '') || ']}'`];
}

function coverageJson({ text }: Dialect): string[] {
  const unlessZero = (name: string, value: string) =>
    `case when coalesce(${value}, 0) > 0 then ',"${name}":' || ${text(value)} else '' end`;
  return [
    `',"capture":{"events":' || ${text('events')} || ',"ended":' || case when ends > 0 then 'true' else 'false' end`,
    unlessZero('silentMinutes', 'silent_minutes'),
    unlessZero('reconnects', 'connects - 1'),
    unlessZero('duplicates', 'duplicates'),
    unlessZero('lostLines', 'lost_lines'),
    unlessZero('unfinishedStreaks', 'unfinished'),
    unlessZero('unfinishedDiamonds', 'unfinished_diamonds'),
    unlessZero('guessedStreaks', 'guessed'),
    unlessZero('giftsToGuests', 'guest_gifts'),
    unlessZero('diamondsToGuests', 'guest_diamonds'),
    unlessZero('unreadableGifts', 'unreadable'),
    `coalesce(',"unknownGiftEvents":[' || unknown_names || ']', '')`,
    `coalesce(',"receivers":[' || receivers_json || ']', '')`,
    unlessZero('likesBefore', 'likes_before'),
    `case when highest is null and like_messages is not null then ',"likesAreFloor":true' else '' end`,
  ];
}
