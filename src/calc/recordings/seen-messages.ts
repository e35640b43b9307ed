import type { RecordedEvent } from '../../model/recorded-event.js';
import { type IdNumbers, idNumbers } from './id-numbers.js';

interface SeenMessages {
  /**
   * Returns the number with which the message of an event was first seen, or `undefined` when it is new; it is
   * then remembered with `number`.
   */
  readonly see: (event: RecordedEvent, recording: string, part: string, number: number) => number | undefined;
}

/** Digits of TikTok's ids of messages; shorter ids are numbers of a recorder's own. */
export const OWN_DIGITS = 15;

/** Remembers ids of messages. TikTok's are unique; a recorder's own start again in each recording and LIVE. */
export function seenMessages(): SeenMessages {
  const tables = new Map<string, IdNumbers>();
  const tableOf = (name: string): IdNumbers => {
    let table = tables.get(name);
    if (!table) {
      table = idNumbers();
      tables.set(name, table);
    }
    return table;
  };
  return {
    see: ({ kind, messageId, roomId }, recording, part, number) => {
      if (messageId === undefined) return undefined;
      /** A Gift that one recorder wrote whole and another did not is one message. */
      const what = kind === 'unreadable-gift' ? 'gift' : kind;
      if (messageId.length >= OWN_DIGITS) return tableOf(what).add(messageId, number);
      return tableOf([what, recording, part, roomId].join('\0')).add(messageId, number);
    },
  };
}
