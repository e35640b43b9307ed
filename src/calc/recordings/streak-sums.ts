import type {
  Gifter,
  GiftMessages,
  RecordedCoverage,
  RecordedGift,
  RecordedRevenue,
} from '../../model/recorded-live.js';
import { receiversOf } from './receivers.js';
import { type Streak, type Streaks, smaller } from './streaks.js';

interface StreakSums {
  readonly revenue: RecordedRevenue;
  readonly coverage: Pick<
    RecordedCoverage,
    | 'unfinishedStreaks'
    | 'unfinishedDiamonds'
    | 'guessedStreaks'
    | 'giftsToGuests'
    | 'diamondsToGuests'
    | 'receivers'
  >;
  readonly messages: GiftMessages;
}

/** Sums the Gifts of one LIVE, those of the host apart from those of guests. `host`: as the user states it. */
export function streakSums(found: Streaks, host: string | undefined): StreakSums {
  const streaks = [...found.all];
  const { isToGuest, undecided } = receiversOf(streaks, host);
  const guests = streaks.filter(isToGuest);
  const own = streaks.filter((each) => !isToGuest(each));
  const open = own.filter((each) => (each.isStreakable || (!each.hasId && each.count > 1)) && !each.isFinal);
  const unfinished = open.filter(({ hasId }) => hasId);
  const messages = worthOf(streaks, (each) => each.countOfMessages);
  const duplicates = worthOf(streaks, (each) => each.countOfRepeats);
  return {
    revenue: { gifts: byGift(own), gifters: bySender(own) },
    coverage: {
      unfinishedStreaks: unfinished.length,
      unfinishedDiamonds: diamondsOf(unfinished),
      guessedStreaks: open.length - unfinished.length,
      giftsToGuests: guests.reduce((sum, { count }) => sum + count, 0),
      diamondsToGuests: diamondsOf(guests),
      receivers: undecided,
    },
    messages: {
      all: messages + duplicates,
      superseded: messages - diamondsOf(streaks),
      duplicates,
      finished: diamondsOf(streaks.filter((each) => each.isFinal || !each.isStreakable)),
    },
  };
}

function diamondsOf(streaks: readonly Streak[]): number {
  return worthOf(streaks, ({ count }) => count);
}

function worthOf(streaks: readonly Streak[], countOf: (streak: Streak) => number): number {
  return streaks.reduce((sum, each) => sum + countOf(each) * (each.coins ?? 0), 0);
}

/** Returns one entry for each Gift and price, the most valuable first. */
function byGift(streaks: readonly Streak[]): RecordedGift[] {
  const sums = new Map<string, RecordedGift>();
  for (const { giftId: id, name: called, count, coins } of streaks) {
    const key = `${id ?? `name ${called}`} ${coins}`;
    const known = sums.get(key);
    const name = smaller(known?.name, called);
    sums.set(key, { id, name, coins, count: (known?.count ?? 0) + count });
  }
  return [...sums.values()].sort((a, b) => worth(b) - worth(a) || (label(a) < label(b) ? -1 : 1));
}

function label({ id, name }: RecordedGift): string {
  return id ?? `name ${name}`;
}

/** Returns one entry for each viewer whose name is known, the most generous first. */
function bySender(streaks: readonly Streak[]): Gifter[] {
  const sums = new Map<string, Gifter>();
  for (const { sender, count, coins = 0 } of streaks) {
    if (!sender) continue;
    const known = sums.get(sender.id);
    const name = smaller(known?.name, sender.name) as string;
    const diamonds = (known?.diamonds ?? 0) + count * coins;
    sums.set(sender.id, { name, gifts: (known?.gifts ?? 0) + count, diamonds });
  }
  return [...sums.values()].sort((a, b) => b.diamonds - a.diamonds || (a.name < b.name ? -1 : 1));
}

function worth({ coins = 0, count }: RecordedGift): number {
  return coins * count;
}
