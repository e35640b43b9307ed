import * as z from 'zod/mini';
import { field, type Reported } from '../values/field.js';
import { maybeText, maybeWhole, whole } from '../values/texts.js';

const liveSchema = z.strictObject({
  room: field(
    maybeText,
    "TikTok's id of the room; null when the recording names none.",
    '7137728632142843000',
  ),
  host: field(maybeText, 'Handle of the host without @; null when it is not told.', 'maya.cooks'),
  from: field(maybeText, 'Time of the first event; null when none tells the time.', '2026-11-15T19:00:00Z'),
  to: field(maybeText, 'Time of the last event.', '2026-11-15T21:30:00Z'),
  recordings: field(z.array(z.string()), 'Files that the LIVE was recorded in.', ['capture.jsonl']),
  allMessages: field(
    whole,
    'Diamonds of all Gift messages added up, each at its own count: `duplicates` + `superseded` + `toGuests` + `counted`.',
    216,
  ),
  duplicates: field(whole, 'Diamonds of messages that came more than once.', 0),
  superseded: field(whole, 'Diamonds of taps that a later message of their streak counts again.', 10),
  toGuests: field(whole, 'Diamonds of Gifts that went to guests.', 0),
  counted: field(whole, "Diamonds counted as the host's.", 206),
  finalMessages: field(
    whole,
    'Diamonds of finished streaks and of Gifts that cannot be tapped, those of guests included: what tools show that wait for the final message.',
    8,
  ),
  unfinished: field(
    z.strictObject({
      streaks: field(whole, 'Streaks counted at their highest count, whose final message never came.', 0),
      diamonds: field(whole, 'Diamonds of those, part of `counted`.', 0),
    }),
    'Streaks without a final message: taps after the last one that was recorded are missing.',
  ),
  guessedStreaks: field(whole, 'Streaks without an id and an end, told apart by time alone.', 0),
  unpriced: field(
    z.array(
      z.strictObject({
        gift: field(z.string(), 'Name or id of the Gift.', 'Rose'),
        count: field(whole, 'How many were sent.', 3),
      }),
    ),
    'Gifts recorded without a price: they are in no figure above.',
  ),
  unreadable: field(
    z.array(
      z.strictObject({
        code: field(
          z.enum(['no-gift', 'no-count', 'prices-differ', 'unknown-name']),
          'Why they cannot be counted.',
        ),
        count: field(whole, 'Number of messages.', 2),
      }),
    ),
    'Gift messages that cannot be counted: they are in no figure above.',
  ),
  unknownGiftEvents: field(z.array(z.string()), 'Unknown events that look like Gifts and are not counted.'),
  receivers: field(
    z.array(
      z.strictObject({
        id: field(z.string(), "TikTok's id of the user.", '7087613897129493510'),
        gifts: field(whole, 'Gifts that went to this user.', 8),
        diamonds: field(whole, 'Diamonds of those.', 206),
      }),
    ),
    'Who the Gifts went to, when nothing tells which of them is the host.',
  ),
  lostLines: field(whole, 'Lines of the recordings that could not be read.', 0),
  silentMinutes: field(whole, 'Minutes without any event: Gifts sent in them are not in the recording.', 0),
  hasEnd: field(z.boolean(), 'Was the end of the LIVE recorded?'),
  tiktok: field(
    maybeWhole,
    'Diamonds that TikTok itself counted, from its own record; null: not given.',
    206,
  ),
  lessThanCounted: field(maybeWhole, '`counted` less `tiktok`; null: not given.', 0),
});

export const explanationSchema = z.strictObject({
  lives: field(z.array(liveSchema), 'Each LIVE of the recordings, the earliest first.'),
});

export type ExplanationReport = Reported<typeof explanationSchema>;

export type ExplainedLive = Reported<typeof liveSchema>;
