import type { ExportedLive } from '../../model/exported-live.js';
import { exactLikes } from '../../model/visibility.js';
import { isMap } from '../recordings/lines/envelope.js';
import { withDigits } from '../recordings/lines/long-numbers.js';
import { isRealDay } from '../tables/cells/cells.js';

/** A LIVE from the list, or the reason why it cannot be used. */
export type ReadLive =
  | { readonly live: ExportedLive }
  | { readonly unreadable: string; readonly isStated: boolean };

/**
 * Reads the LIVEs of TikTok's "Download your data" (JSON); `undefined` for any other text. The file also
 * holds addresses and messages: only this list is read.
 */
export function goLiveHistory(text: string): ReadLive[] | undefined {
  if (!/"go live history"/i.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(withDigits(text));
  } catch {
    return undefined;
  }
  const list = section(section(section(value, 'tiktok live'), 'go live history'), 'golivelist');
  /** An empty list is written in three ways: null, [] and {}. */
  return Array.isArray(list) ? list.map(readLive) : [];
}

/** Finds a section by name, ignoring case, which changes from year to year. */
function section(value: unknown, name: string): unknown {
  if (!isMap(value)) return undefined;
  const key = Object.keys(value).find((each) => each.toLowerCase() === name);
  return key === undefined ? undefined : value[key];
}

function readLive(item: unknown): ReadLive {
  const [start, earning] = [
    momentOf(section(item, 'livestarttime')),
    amountOf(section(item, 'totalearning')),
  ];
  if (start === undefined) return unusable('LiveStartTime', section(item, 'livestarttime'));
  if (earning === undefined) return unusable('TotalEarning', section(item, 'totalearning'));
  const likes = amountOf(section(item, 'totallike'));
  if (likes !== undefined && !Number.isInteger(likes)) {
    return unusable('TotalLike', section(item, 'totallike'));
  }
  const roomId = textOf(section(item, 'roomid'));
  const live = {
    roomId: roomId !== undefined && /^[1-9]\d*$/.test(roomId) ? roomId : undefined,
    title: textOf(section(item, 'roomtitle')),
    start,
    end: momentOf(section(item, 'liveendtime')),
    earning,
    unit: undefined,
    newFollowers: undefined,
    likes: likes === undefined ? undefined : exactLikes(likes),
  };
  return { live };
}

function unusable(field: string, value: unknown): ReadLive {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  return text === undefined
    ? { unreadable: `a LIVE without its ${field}`, isStated: false }
    : { unreadable: `a LIVE whose ${field} is "${text}"`, isStated: true };
}

/** Reads text; "", "N/A" and "None" mean that there is none. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && !/^\s*(N\/A|None)?\s*$/i.test(value) ? value : undefined;
}

/** Reads a time such as `2026-10-03 18:00:04`, sometimes followed by ` UTC`: it is always UTC. */
function momentOf(value: unknown): number | undefined {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)( UTC)?$/.exec(textOf(value) ?? '');
  const moment = parts && isRealDay(parts[1] ?? '') ? Date.parse(`${parts[1]}T${parts[2]}Z`) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

/** Reads a number, which some exports write as text, with no more digits than a number keeps. */
function amountOf(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  return text !== undefined && /^\d{1,11}(\.\d{1,4})?$/.test(text) ? Number(text) : undefined;
}
