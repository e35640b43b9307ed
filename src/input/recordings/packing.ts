import { readRecordedLine } from './read-line.js';

/** Events one below the other, a line each, or all in one JSON value. */
export type Packing = 'lines' | 'one-value';

/** By the beginning of a file: its first line at least, or as much as a line may have. */
export function packingOf(head: string): Packing {
  const text = withoutMark(head);
  if (!/^[[{]/.test(text)) return 'lines';
  const end = text.indexOf('\n');
  return end >= 0 && isJson(text.slice(0, end)) && text.slice(end).trim() !== '' ? 'lines' : 'one-value';
}

const LOOKED_AT = 20;

/** Does a file that begins so hold events of a LIVE? A stream log never does. */
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

/** JSON that is no log, for one who says that it is a recording. */
export function mayBeRecording(head: string): boolean {
  return /^[[{]/.test(withoutMark(head)) && !LOG_KEYS.test(head);
}

/** A log has these at its top; no recorder writes a key of the name `version` with the number 1. */
const LOG_KEYS = /"version"\s*:\s*1\b/;

/** A list of maps or lists, or a map, with a key that events have. */
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
