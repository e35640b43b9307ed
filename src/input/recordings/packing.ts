import { readRecordedLine } from './read-line.js';

/** How a file holds its events: one per line, or all in one JSON value. */
type Packing = 'lines' | 'one-value';

/**
 * Determines the packing from the beginning of a file: at least its first line, or the maximum length of a
 * line.
 */
export function packingOf(head: string): Packing {
  const text = withoutMark(head);
  if (!/^[[{]/.test(text)) return 'lines';
  const end = text.indexOf('\n');
  return end >= 0 && isJson(text.slice(0, end)) && text.slice(end).trim() !== '' ? 'lines' : 'one-value';
}

const LOOKED_AT = 20;

/** Returns true when the beginning of a file shows events of a LIVE. A stream log never does. */
export function isRecording(head: string): boolean {
  const text = withoutMark(head);
  if (!/^(?:[[{]|[\w.]+\0)/.test(text)) return false;
  for (const line of text.split('\n', LOOKED_AT)) {
    if (LOG_KEYS.test(line)) return false;
    const read = readRecordedLine(line);
    if (!('bad' in read) && read.some((each) => !('unknown' in each))) return true;
  }
  return packingOf(text) === 'one-value' && EVENTS_INSIDE.test(text) && !LOG_KEYS.test(text);
}

/** Returns true for JSON that is not a log, for users who state that it is a recording. */
export function mayBeRecording(head: string): boolean {
  return /^[[{]/.test(withoutMark(head)) && !LOG_KEYS.test(head);
}

/** Matches a top-level key of a log; no recorder writes a key named `version` with the number 1. */
const LOG_KEYS = /"version"\s*:\s*1\b/;

/** Matches a list of maps or lists, or a map, with a key that events have. */
const EVENTS_INSIDE =
  /^(?:\[\s*[[{]|\{)[\s\S]*?"(?:event|type|giftId|gift|likeCount|like|comment|chat|msgId|message_id)"\s*[:,]/;

function withoutMark(head: string): string {
  return head.replace(/^\uFEFF/, '').trimStart();
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
