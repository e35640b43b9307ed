import stringWidth from 'string-width';
import { isPlain } from './text-width.js';

/** Emoji, CJK, Thai, Devanagari: loaded only when a text has such letters, since its tables are slow to build. */
export function wideWidth(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text);
}
