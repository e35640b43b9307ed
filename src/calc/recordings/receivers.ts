import type { GiftReceiver } from '../../model/coverage.js';
import { sameId } from '../../model/same-id.js';
import type { Streak } from './streaks.js';

interface Receivers {
  readonly isToGuest: (streak: Streak) => boolean;
  /** Who the Gifts went to, when nothing tells which of them is the host; most Gifts first. */
  readonly undecided: readonly GiftReceiver[];
}

/** Tells what a LIVE says of a user whom somebody states to be a host. */
export function roleIn(streaks: Iterable<Streak>, user: string): 'found' | 'other-host' | 'unknown' {
  let role: 'other-host' | 'unknown' = 'unknown';
  for (const { receiverId, hostId } of streaks) {
    if (sameId(receiverId, user) || sameId(hostId, user)) return 'found';
    if (hostId !== undefined) role = 'other-host';
  }
  return role;
}

/** Streaks from which on the receiver of nearly all is taken to be the host. */
export const ENOUGH = 10;

/** Nine in ten. */
export const NEARLY_ALL = { parts: 9, of: 10 } as const;

/**
 * Decides which Gifts went to guests. `stated`: the host of this LIVE as the user states it. A receiver alone proves nothing: recorders fill in the host when nobody
 * is named, and a room can have several who receive Gifts. So the receiver is compared with the host; in a
 * LIVE whose recorder names no host, nine of ten streaks to one receiver show that this is the host.
 */
export function receiversOf(streaks: readonly Streak[], stated: string | undefined): Receivers {
  if (stated !== undefined) {
    const isToGuest = ({ receiverId }: Streak) => receiverId !== undefined && !sameId(receiverId, stated);
    return { isToGuest, undecided: [] };
  }
  const hosts = new Set<string>();
  for (const { hostId } of streaks) if (hostId !== undefined) hosts.add(hostId);
  if (hosts.size > 0) return { isToGuest: (streak) => isToOther(streak, hosts), undecided: [] };
  const sums = sumsOf(streaks);
  const [most] = sums;
  const all = sums.reduce((sum, { streaks: count }) => sum + count, 0);
  if (most === undefined) return { isToGuest: () => false, undecided: [] };
  if (all >= ENOUGH && most.streaks * NEARLY_ALL.of >= all * NEARLY_ALL.parts) {
    return { isToGuest: (streak) => isToOther(streak, new Set([most.id])), undecided: [] };
  }
  const undecided = sums.map(({ id, gifts, diamonds }) => ({ id, gifts, diamonds }));
  return { isToGuest: () => false, undecided };
}

function isToOther({ receiverId, hostId }: Streak, hosts: ReadonlySet<string>): boolean {
  if (receiverId === undefined) return false;
  return hostId === undefined ? !hosts.has(receiverId) : receiverId !== hostId;
}

interface ReceiverSum extends GiftReceiver {
  readonly streaks: number;
}

function sumsOf(streaks: readonly Streak[]): ReceiverSum[] {
  const sums = new Map<string, ReceiverSum>();
  for (const { receiverId: id, count, coins = 0 } of streaks) {
    if (id === undefined) continue;
    const known = sums.get(id) ?? { id, streaks: 0, gifts: 0, diamonds: 0 };
    const { streaks: before, gifts, diamonds } = known;
    sums.set(id, { id, streaks: before + 1, gifts: gifts + count, diamonds: diamonds + count * coins });
  }
  return [...sums.values()].sort((a, b) => b.streaks - a.streaks || (a.id < b.id ? -1 : 1));
}
