import type { LocalClock } from '../../src/input/recordings/fields/moments.js';
import { lineTexts } from '../../src/input/recordings/lines/line-text.js';
import { type ReadLine, readRecordedLine } from '../../src/input/recordings/read-line.js';

/** Reads one line as it stands in a file, without the lines around it. */
export function readLine(text: string, clock?: LocalClock): ReadLine {
  const found = lineTexts()(text);
  return found ? readRecordedLine(found, clock) : [];
}
