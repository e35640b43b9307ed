import type { GiftEvent } from '../../model/recorded-event.js';
import type { Gifter, RecordedCoverage, RecordedGift, RecordedRevenue } from '../../model/recorded-live.js';
import { larger } from './extremes.js';

interface Sender {
  readonly id: string;
  readonly name: string;
}

/** The data kept per streak instead of its messages: a busy LIVE has tens of thousands of streaks. */
interface Streak {
  readonly giftId: string;
  name: string | undefined;
  /** Sender; kept only when names are requested. */
  readonly sender: Sender | undefined;
  coins: number | undefined;
  readonly isStreakable: boolean;
  readonly hasId: boolean;
  isToGuest: boolean;
  count: number;
  isFinal: boolean;
}

/** A streak whose id the recorder omitted: it ends when its count falls or after a silence. */
interface OpenStreak {
  readonly key: string;
  readonly count: number;
  readonly at: number;
}

/** Gifts of one LIVE, by (viewer, Gift, streak). */
export interface Streaks {
  readonly all: Map<string, Streak>;
  readonly open: Map<string, OpenStreak>;
}

export function noStreaks(): Streaks {
  return { all: new Map(), open: new Map() };
}

const SILENCE = 5000;

/**
 * A streakable Gift is sent with every tap and a growing count, then once more as final; other Gifts are sent
 * once. The highest count of each (viewer, Gift, streak) counts, so stale, repeated and lost messages do no
 * harm.
 */
export function addGift(streaks: Streaks, event: GiftEvent, recording: string): void {
  put(streaks.all, keyOf(streaks, event, recording), streakOf(event));
}

function keyOf({ all, open }: Streaks, event: GiftEvent, recording: string): string {
  const own = `${event.userId} ${event.giftId}`;
  const guessed = `${own} ${recording} ${all.size}`;
  if (!event.isStreakable) return event.messageId === undefined ? guessed : `${own} ${event.messageId}`;
  if (event.groupId !== undefined) return `${own} ${event.groupId}`;
  const last = open.get(own);
  const at = event.at ?? last?.at ?? 0;
  const isSame = last !== undefined && event.count >= last.count && at - last.at <= SILENCE;
  const key = isSame ? last.key : guessed;
  open.set(own, { key, count: event.count, at });
  return key;
}

function put(all: Streaks['all'], key: string, streak: Streak): void {
  const known = all.get(key);
  if (!known) {
    all.set(key, streak);
    return;
  }
  known.count = Math.max(known.count, streak.count);
  known.isFinal ||= streak.isFinal;
  known.coins = larger(known.coins, streak.coins);
  known.name = smaller(known.name, streak.name);
  known.isToGuest ||= streak.isToGuest;
}

function streakOf(event: GiftEvent): Streak {
  const { giftId, name, userId, userName, coins, isStreakable, groupId, count, isFinal } = event;
  const sender = userName === undefined ? undefined : { id: userId, name: userName };
  const hasId = groupId !== undefined;
  return { giftId, name, sender, coins, isStreakable, hasId, isToGuest: isToGuest(event), count, isFinal };
}

function isToGuest({ receiverId, hostId }: GiftEvent): boolean {
  return receiverId !== undefined && hostId !== undefined && receiverId !== hostId;
}

/** Joins the streaks of two recordings that turn out to be of one LIVE. */
export function joinStreaks(into: Streaks, from: Streaks): void {
  for (const [key, streak] of from.all) put(into.all, key, streak);
}

interface StreakSums {
  readonly revenue: RecordedRevenue;
  readonly coverage: Pick<
    RecordedCoverage,
    'unfinishedStreaks' | 'unfinishedDiamonds' | 'guessedStreaks' | 'giftsToGuests' | 'diamondsToGuests'
  >;
}

export function streakSums({ all }: Streaks): StreakSums {
  const streaks = [...all.values()];
  const guests = streaks.filter((each) => each.isToGuest);
  const own = streaks.filter((each) => !each.isToGuest);
  const streakable = own.filter((each) => each.isStreakable);
  const unfinished = streakable.filter(({ hasId, isFinal }) => !isFinal && hasId);
  return {
    revenue: { gifts: byGift(own), gifters: bySender(own) },
    coverage: {
      unfinishedStreaks: unfinished.length,
      unfinishedDiamonds: diamondsOf(unfinished),
      guessedStreaks: streakable.filter(({ hasId }) => !hasId).length,
      giftsToGuests: guests.reduce((sum, { count }) => sum + count, 0),
      diamondsToGuests: diamondsOf(guests),
    },
  };
}

function diamondsOf(streaks: readonly Streak[]): number {
  return streaks.reduce((sum, { count, coins = 0 }) => sum + count * coins, 0);
}

/** Returns one entry for each Gift and price, the most valuable first. */
function byGift(streaks: readonly Streak[]): RecordedGift[] {
  const sums = new Map<string, RecordedGift>();
  for (const { giftId, name: called, count, coins } of streaks) {
    const key = `${giftId} ${coins}`;
    const known = sums.get(key);
    const name = smaller(known?.name, called);
    sums.set(key, { id: giftId, name, coins, count: (known?.count ?? 0) + count });
  }
  return [...sums.values()].sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
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

/** Picks one of a Gift's names in several languages, independent of their order. */
function smaller(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
