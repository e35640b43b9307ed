import type { ExportedLive } from '../../model/exported-live.js';
import type { Problem } from '../../model/problem.js';
import type { RecordedLive } from '../../model/recorded-live.js';
import { GIFT_FAULTS } from './gift-faults.js';

interface RecordingTerms {
  /** Are prices that were not recorded taken from the catalogue? */
  readonly cataloguePrices?: boolean;
  /** False when nothing is wanted but an explanation, which needs no time. */
  readonly makesLogs?: boolean;
}

/** Reports why a recorded LIVE cannot become a log: its time, its Gifts or their prices are unknown. */
export function recordingProblems(
  live: RecordedLive,
  { cataloguePrices = false, makesLogs = true }: RecordingTerms = {},
): Problem[] {
  return [
    ...(makesLogs ? timeProblems(live) : []),
    ...unreadableProblems(live),
    ...(cataloguePrices ? [] : priceProblems(live)),
  ];
}

/** TikTok does not document the unit of `TotalEarning`: the user has to state it, it is never guessed. */
export function earningProblems(exported: readonly ExportedLive[], unit: string | undefined): Problem[] {
  const lives = exported.filter((live) => live.unit === undefined);
  if (lives.length === 0) return [];
  if (unit === undefined) {
    return [
      {
        code: 'unit-unknown',
        severity: 'error',
        message: 'TikTok does not say what the TotalEarning of a Go Live History is counted in',
        hint: 'compare one LIVE with your LIVE Center: add --earning-unit diamonds if it is the Diamonds there, --earning-unit USD if it is the money (or another currency)',
      },
    ];
  }
  if (unit !== 'diamonds') return [];
  const fraction = lives.find(({ earning }) => !Number.isInteger(earning));
  if (!fraction) return [];
  return [
    {
      code: 'unit-unknown',
      severity: 'error',
      message: `a TotalEarning of ${fraction.earning} cannot be Diamonds: they are whole`,
      hint: 'it looks like money: compare one LIVE with your LIVE Center, and try --earning-unit USD or your currency',
    },
  ];
}

/** A stated host of whom no recording knows is a mistake: every Gift would be a guest's. */
export function hostProblems(lives: readonly RecordedLive[], host: string | undefined): Problem[] {
  if (host === undefined || lives.length === 0 || lives.some(({ isHostStated }) => isHostStated)) return [];
  return [
    {
      code: 'invalid-value',
      severity: 'error',
      message: `--host ${host}: no Gift went to this user, and the recordings name another host`,
      hint: 'leave it out: it is needed only where no recorder names the host',
    },
  ];
}

/** One creator block for the LIVEs of several hosts would give one of them the money of all. */
export function hostsProblems(lives: readonly RecordedLive[], handle: string | undefined): Problem[] {
  const hosts = [...new Set(lives.flatMap(({ hostName }) => hostName ?? []))].sort();
  if (handle === undefined || hosts.length < 2) return [];
  return [
    {
      code: 'invalid-value',
      severity: 'error',
      message: `the recordings are of ${hosts.length} hosts (${hosts.slice(0, 4).join(', ')}), and the creator block is that of ${handle}`,
      hint: 'give --country instead: each log then names its own host',
    },
  ];
}

/** The day decides the rates, so a missing day is reported and never made up. */
function timeProblems({ roomId, first, withoutOffset, unreadTime }: RecordedLive): Problem[] {
  if (first !== undefined) return [];
  const told =
    withoutOffset > 0
      ? {
          message: 'its times have no offset from UTC, so they may be those of any time zone',
          hint: 'add the time zone in which it was recorded, like --tz Europe/Berlin (or --tz UTC)',
        }
      : unreadTime !== undefined
        ? {
            message: `its times are not read: "${unreadTime}"`,
            hint: 'write them as 2025-10-31T05:05:31+01:00 (or without the offset, and --tz), or as seconds since 1970',
          }
        : {
            message: 'none of its events tells the time',
            hint: 'write down the time of each event too, or write a log by hand: tiktok-earn init',
          };
  return [
    {
      code: 'undated-recording',
      severity: 'error',
      ...told,
      message: `${roomName(roomId)}: ${told.message}`,
    },
  ];
}

/** A recording of which no Gift can be counted has no total, not even a floor. */
function unreadableProblems({ roomId, revenue, coverage, giftFaults }: RecordedLive): Problem[] {
  const { unreadableGifts, giftsToGuests } = coverage;
  if (unreadableGifts === 0 || revenue.gifts.length > 0 || giftsToGuests > 0) return [];
  const what =
    unreadableGifts === 1
      ? 'its only Gift message cannot be counted'
      : `none of its ${unreadableGifts} Gift messages can be counted`;
  const why = [...giftFaults.keys()].map((fault) => GIFT_FAULTS[fault]).sort();
  return [
    {
      code: 'unreadable-gifts',
      severity: 'error',
      message: `${roomName(roomId)}: ${what}: ${why.join(', ')}`,
      hint: 'if TikTok showed the Diamonds of this LIVE, write a log with them: tiktok-earn init',
    },
  ];
}

function roomName(roomId: string | undefined): string {
  return `room ${roomId ?? 'without id'}`;
}

/** Reports Gifts without a price; they are never counted as 0. */
function priceProblems(live: RecordedLive): Problem[] {
  const unpriced = live.revenue.gifts.filter(({ coins }) => coins === undefined);
  if (unpriced.length === 0) return [];
  const ids = unpriced.slice(0, 3).map(({ id, name }) => name ?? `id ${id}`);
  const more = unpriced.length > ids.length ? ` and ${unpriced.length - ids.length} more` : '';
  return [
    {
      code: 'unpriced-gifts',
      severity: 'error',
      message: `${roomName(live.roomId)}: recorded without the prices of ${ids.join(', ')}${more}`,
      hint: 'looked for keys like diamondCount and diamond_count, the price of one; import with --catalogue-prices takes those the catalogue knows',
    },
  ];
}
