import stringWidth from 'string-width';
import { isPlain } from './text-width.js';

/**
 * Measures emoji, CJK, Thai and Devanagari in terminal cells; loaded only for such text, since its tables are
 * slow to build.
 */
export function wideWidth(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text);
}
