import type { Coverage } from '../../model/coverage.js';
import type { StreamLog } from '../../model/stream-log.js';
import { counted } from './plural.js';

interface CoverageNote {
  /** Field of `capture:` that matters most for this note. */
  readonly field: keyof Coverage;
  readonly message: string;
}

/** Returns notes on what a recording is known to have missed or guessed. */
export function coverageNotes({ capture: coverage, revenue }: StreamLog): CoverageNote[] {
  if (!coverage) return [];
  const { unfinishedStreaks, unfinishedDiamonds, guessedStreaks, giftsToGuests, diamondsToGuests } = coverage;
  const notes = [...uncountedNotes(coverage), ...wholenessNotes(coverage)];
  const add = (field: keyof Coverage, message: string) => notes.push({ field, message });
  if (unfinishedStreaks > 0) {
    const diamonds = counted(unfinishedDiamonds, 'Diamond');
    const streaks = counted(unfinishedStreaks, 'streak');
    add('unfinishedStreaks', `${streaks} without a final message counted at the highest count (${diamonds})`);
  }
  if (guessedStreaks > 0)
    add(
      'guessedStreaks',
      `${counted(guessedStreaks, 'streak')} told apart by time alone: there may have been more or fewer Gifts`,
    );
  if (giftsToGuests > 0) {
    const sent = `${counted(giftsToGuests, 'Gift')} (${counted(diamondsToGuests, 'Diamond')})`;
    const isAll = revenue.gifts.length === 0;
    add(
      'giftsToGuests',
      isAll
        ? `no Gift went to the host, ${sent} to others: is the host right?`
        : `${sent} to guests left out`,
    );
  }
  if (coverage.likesAreFloor) add('likesAreFloor', 'likes are those of the messages that arrived: a floor');
  return notes;
}

/** Returns notes on Gifts that are in the recording and in no total, or in the total and perhaps not the host's. */
export function uncountedNotes({ unreadableGifts, unknownGiftEvents, receivers }: Coverage): CoverageNote[] {
  const notes: CoverageNote[] = [];
  const add = (field: keyof Coverage, message: string) => notes.push({ field, message });
  if (unreadableGifts > 0)
    add(
      'unreadableGifts',
      `${counted(unreadableGifts, 'Gift message')} could not be read: the total has nothing of ${unreadableGifts === 1 ? 'it' : 'them'}`,
    );
  if (unknownGiftEvents.length > 0) {
    const names = unknownGiftEvents.slice(0, 3).join(', ');
    const more = unknownGiftEvents.length > 3 ? ` and ${unknownGiftEvents.length - 3} more` : '';
    add('unknownGiftEvents', `unknown events look like Gifts and are not counted: ${names}${more}`);
  }
  if (receivers.length > 0) add('receivers', receiversText(receivers));
  return notes;
}

/** Says that nothing tells the host of a LIVE. `receivers` must not be empty. */
export function receiversText(receivers: Coverage['receivers']): string {
  const [only] = receivers;
  const settle = 'if not, --host ID tells who is';
  if (only && receivers.length === 1)
    return `no field gives the user id of the host: every Gift went to ${only.id}, who is taken to be the host; ${settle}`;
  const sums = receivers.slice(0, 3).map(({ id, gifts, diamonds }) => {
    return `${id} (${counted(gifts, 'Gift')}, ${counted(diamonds, 'Diamond')})`;
  });
  const more = receivers.length > 3 ? ` and ${receivers.length - 3} more` : '';
  return `no field gives the user id of the host, and the Gifts went to ${receivers.length} users: ${sums.join(', ')}${more}; all are counted, --host ID counts the host's alone`;
}

function wholenessNotes({ ended, silentMinutes, lostLines }: Coverage): CoverageNote[] {
  const gaps: (readonly [keyof Coverage, string])[] = [];
  if (!ended) gaps.push(['ended', 'its end is not recorded']);
  if (silentMinutes > 0)
    gaps.push(['silentMinutes', `${counted(silentMinutes, 'minute')} without any event`]);
  if (lostLines > 0) gaps.push(['lostLines', `${counted(lostLines, 'line')} lost`]);
  const [field] = gaps.at(-1) ?? [];
  if (field === undefined) return [];
  const all = gaps.map(([, words]) => words).join(', ');
  return [
    { field, message: `made from a recording that is not whole: ${all}; there may have been more Gifts` },
  ];
}
