import { hostNameOf } from '../../calc/recordings/host-name.js';
import { tapsOf } from '../../calc/visibility/visibility.js';
import type { RecordedEvent } from '../../model/recorded-event.js';

/** Columns of event rows in order, with their Parquet types. Viewers' names are excluded. */
export const EVENT_COLUMNS = [
  { name: 'recording', type: 'STRING' },
  /** Which of several LIVEs in the recording; empty for the first. */
  { name: 'part', type: 'STRING' },
  { name: 'n', type: 'INT64' },
  { name: 'host_name', type: 'STRING' },
  { name: 'kind', type: 'STRING' },
  { name: 'room_id', type: 'STRING' },
  { name: 'message_id', type: 'STRING' },
  { name: 'sent_ms', type: 'INT64' },
  { name: 'user_id', type: 'STRING' },
  { name: 'group_id', type: 'STRING' },
  { name: 'receiver_id', type: 'STRING' },
  { name: 'host_id', type: 'STRING' },
  { name: 'gift_id', type: 'STRING' },
  { name: 'gift_name', type: 'STRING' },
  { name: 'coins', type: 'INT64' },
  { name: 'streakable', type: 'BOOLEAN' },
  { name: 'single', type: 'BOOLEAN' },
  { name: 'final', type: 'BOOLEAN' },
  { name: 'quantity', type: 'INT64' },
  { name: 'like_total', type: 'INT64' },
  { name: 'watching', type: 'INT64' },
  { name: 'entered', type: 'INT64' },
] as const;

type EventColumn = (typeof EVENT_COLUMNS)[number]['name'];

export type EventRow = Readonly<Partial<Record<EventColumn, string | number | boolean | undefined>>>;

interface RowPlace {
  readonly recording: string;
  readonly part: string;
  /** Position in the recording, counted from 1. */
  readonly n: number;
}

export function eventRow(event: RecordedEvent, { recording, part, n }: RowPlace): EventRow {
  const { kind, roomId, messageId, at } = event;
  const hostName = hostNameOf(event);
  const row = {
    recording,
    part,
    n,
    kind,
    host_name: hostName,
    room_id: roomId,
    message_id: messageId,
    sent_ms: at,
  };
  if (kind === 'like')
    return { ...row, quantity: tapsOf(event.count)?.value, like_total: tapsOf(event.total)?.value };
  if (kind === 'viewers') return { ...row, watching: event.now, entered: event.entered };
  if (kind === 'unknown-gift-event') return { ...row, gift_name: event.name };
  if (kind !== 'gift') return row;
  return {
    ...row,
    user_id: event.userId,
    group_id: event.groupId,
    receiver_id: event.receiverId,
    host_id: event.hostId,
    gift_id: event.giftId,
    gift_name: event.name,
    coins: event.coins,
    streakable: event.isStreakable,
    single: event.isSingle,
    final: event.isFinal,
    quantity: event.count,
  };
}

/** Returns the row for an unreadable line, which counts towards the completeness of the recording. */
export function lostRow(recording: string, n: number): EventRow {
  return { recording, n, kind: 'lost' };
}
