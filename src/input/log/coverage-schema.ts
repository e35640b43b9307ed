import * as z from 'zod/mini';
import type { FieldKind } from '../problems/field-kinds.js';
import type { About } from './described.js';
import { flag, howMany, MAP, text } from './fields.js';

/** Schema for the data that `import` writes about the recording of a log. */
export function captureSchema(about: About) {
  const gifter = z.strictObject(
    {
      name: about(text('viewer-name'), "The viewer's handle.", 'viewer_01'),
      gifts: about(howMany, 'Gifts sent to the host.', 12),
      diamonds: about(howMany, 'Diamonds of those.', 1200),
    },
    MAP,
  );
  const receiver = z.strictObject(
    {
      id: about(text('user-id'), "TikTok's id of the user.", '7087613897129493510'),
      gifts: about(howMany, 'Gifts that went to this user.', 168),
      diamonds: about(howMany, 'Diamonds of those.', 1798),
    },
    MAP,
  );
  return z.strictObject(
    {
      events: about(howMany, 'Events that were recorded.', 728871),
      ended: about(flag, 'Was the end of the LIVE recorded?'),
      silentMinutes: z.optional(
        about(howMany, 'Minutes without any event, between the first and the last.', 3),
      ),
      reconnects: z.optional(about(howMany, 'How often the recorder had to connect again.', 1)),
      duplicates: z.optional(about(howMany, 'Events that came more than once and were counted once.', 45)),
      lostLines: z.optional(about(howMany, 'Lines of the recording that could not be read.', 2)),
      unreadableGifts: z.optional(
        about(howMany, 'Messages that certainly are Gifts and could not be counted.', 3),
      ),
      unknownGiftEvents: z.optional(
        about(
          z.array(text('event-name'), { error: 'event-names' satisfies FieldKind }),
          'Names of unknown events that may be Gifts: not in the list above.',
        ),
      ),
      unfinishedStreaks: z.optional(about(howMany, 'Streaks whose final message never came.', 4)),
      unfinishedDiamonds: z.optional(about(howMany, 'Diamonds of those, at the highest count seen.', 44)),
      guessedStreaks: z.optional(
        about(howMany, 'Streaks without an id and without an end, told apart by time alone.', 12),
      ),
      giftsToGuests: z.optional(about(howMany, 'Gifts to guests: not in the list above.', 7)),
      diamondsToGuests: z.optional(about(howMany, 'Diamonds of those.', 699)),
      receivers: z.optional(
        about(
          z.array(receiver, { error: 'receiver-list' satisfies FieldKind }),
          'Who the Gifts went to, when nothing tells which of them is the host.',
        ),
      ),
      likesBefore: z.optional(about(howMany, 'Likes the room had when the recording began.', 520)),
      likesAreFloor: z.optional(
        about(flag, 'No total was seen: the likes are the sum of the messages that arrived.'),
      ),
      gifters: z.optional(
        about(
          z.array(gifter, { error: 'viewer-list' satisfies FieldKind }),
          'Who sent Gifts to the host: personal data, written by import --names only.',
        ),
      ),
    },
    MAP,
  );
}
