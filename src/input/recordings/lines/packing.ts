import { readRecordedLine } from '../read-line.js';
import { isJson, jsonMaps } from './json-text.js';
import { lineTexts } from './line-text.js';

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

/** Returns true when most of the first lines are whole values, so that a bad one is a broken line. */
export function isByLine(text: string): boolean {
  const lines = text.split('\n', LOOKED_AT).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.filter((line) => isJson(line)).length * 2 >= lines.length;
}

const LOOKED_AT = 20;

/** Returns true when the beginning of a file shows events of a LIVE. A stream log never does. */
export function isRecording(head: string): boolean {
  const text = withoutMark(head);
  if (!text.includes('{') || LOG_KEYS.test(text)) return false;
  const textOf = lineTexts();
  for (const line of text.split('\n', LOOKED_AT)) {
    const found = textOf(line);
    const read = found && readRecordedLine(found);
    if (read && !('bad' in read) && read.some((each) => !('unknown' in each))) return true;
  }
  return packingOf(text) === 'one-value' && (holdsEvents(text) || EVENTS_INSIDE.test(text));
}

/** Returns true when the first maps in a text of several lines each are events. */
function holdsEvents(text: string): boolean {
  return jsonMaps(text)
    .values.slice(0, LOOKED_AT)
    .some((json) => {
      const read = readRecordedLine({ json, wrapper: undefined });
      return !('bad' in read) && read.some((each) => !('unknown' in each));
    });
}

/** Returns true for JSON that is not a log, for users who state that it is a recording. */
export function mayBeRecording(head: string): boolean {
  return /^[[{]/.test(withoutMark(head)) && !LOG_KEYS.test(head);
}

/** Matches keys that every log has and no recording. */
const LOG_KEYS =
  /"version"\s*:\s*1\b[\s\S]*"creator"\s*:|"creator"\s*:[\s\S]*"version"\s*:\s*1\b|^version\s*:/m;

/** Matches a list of maps or lists, or a map, with a key that events have. */
const EVENTS_INSIDE =
  /^(?:\[\s*[[{]|\{)[\s\S]*?"(?:event|type|giftId|gift|gifts|likeCount|like|comment|comments|chat|msgId|message_id)"\s*[:,]/;

function withoutMark(head: string): string {
  return head.replace(/^\uFEFF/, '').trimStart();
}
